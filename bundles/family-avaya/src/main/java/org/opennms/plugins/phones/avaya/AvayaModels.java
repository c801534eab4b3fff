package org.opennms.plugins.phones.avaya;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** The models, by the series whose files they share (avaya.md 1 to 3). */
enum AvayaModels {

    /** SIP phones, formerly Nortel's. */
    SERIES_1200("SIP", "1220", "1230", "1120E", "1140E", "1165E"),

    /** H.323 phones; the I marks later hardware of the same name. */
    SERIES_1600("H.323", "1603", "1603SW", "1608", "1616", "1603-I", "1603SW-I", "1608-I", "1616-I"),

    SERIES_4600("H.323", "4601", "4602", "4602SW", "4606", "4610SW", "4612", "4620", "4620SW", "4621SW", "4622SW", "4624",
            "4625SW", "4630");

    private final List<ModelInfo> models;

    AvayaModels(String protocol, String... hardware) {
        models = Stream.of(hardware).map(name -> new ModelInfo(new PhoneModel("Avaya_" + name), name, false,
                "Avaya " + name + ", " + protocol)).toList();
    }

    List<ModelInfo> models() {
        return models;
    }

    Set<PhoneModel> names() {
        return models.stream().map(ModelInfo::model).collect(Collectors.toSet());
    }

    boolean has(PhoneModel model) {
        return models.stream().anyMatch(info -> info.model().equals(model));
    }

    static List<ModelInfo> all() {
        return Stream.of(values()).flatMap(series -> series.models.stream()).toList();
    }

    /** By what a phone, its file or its report calls it, in any case. */
    static Optional<ModelInfo> find(String hardware) {
        return all().stream().filter(info -> info.hardware().equalsIgnoreCase(hardware)).findFirst();
    }

    static AvayaModels seriesOf(PhoneModel model) {
        return Stream.of(values()).filter(series -> series.has(model)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(model + " is none of these"));
    }

    /** What a phone says for MODEL4 (avaya.md 2.2): the digits. */
    static String model4(ModelInfo info) {
        return info.hardware().substring(0, 4).toUpperCase(Locale.ROOT);
    }
}
