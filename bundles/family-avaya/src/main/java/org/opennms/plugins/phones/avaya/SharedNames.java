package org.opennms.plugins.phones.avaya;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.Shelf;
import org.opennms.plugins.phones.api.family.Wanted;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** The names that phones of a series ask for alike (avaya.md 1.1, 2.1, 3), in lower case. */
final class SharedNames {

    private static final PhoneModel USUAL_1200 = new PhoneModel("Avaya_1230");
    private static final PhoneModel USUAL_1100 = new PhoneModel("Avaya_1140E");

    private final Map<String, Wanted> names = new HashMap<>();

    SharedNames() {
        AvayaModels.SERIES_1200.models().forEach(this::ofModel);
        // what manuals write for all of them; nobody has seen a phone ask so
        for (String name : Set.of("12xxsip.cfg", "12x0sip.cfg")) {
            names.put(name, new Wanted.Script(Optional.empty(), shelf -> ProvisioningFile.text(model(shelf, USUAL_1200), shelf)));
        }
        for (String name : Set.of("11xxesip.cfg", "1xxxesip.cfg")) {
            names.put(name, new Wanted.Script(Optional.empty(), shelf -> ProvisioningFile.text(model(shelf, USUAL_1100), shelf)));
        }
        script("16xxupgrade.txt", AvayaModels.SERIES_1600);
        script("46xxupgrade.scr", AvayaModels.SERIES_4600);
        Set<PhoneModel> readers = new HashSet<>(AvayaModels.SERIES_1600.names());
        readers.addAll(AvayaModels.SERIES_4600.names());
        names.put("46xxsettings.txt", new Wanted.OwnFile(readers, new PhoneModel("Avaya_1608")));
        names.put("46xxsettings.scr", new Wanted.OwnFile(readers, new PhoneModel("Avaya_4621SW")));
    }

    Optional<Wanted> wanted(String name) {
        return Optional.ofNullable(names.get(name));
    }

    private void ofModel(ModelInfo info) {
        String hardware = info.hardware().toLowerCase(Locale.ROOT);
        names.put(hardware + "sip.cfg", new Wanted.Script(Optional.of(info.model()),
                shelf -> ProvisioningFile.text(info.model(), shelf)));
        names.put(hardware + ".cfg", new Wanted.Script(Optional.of(info.model()),
                shelf -> ProvisioningFile.conversion(info.model(), shelf)));
    }

    private void script(String name, AvayaModels series) {
        names.put(name, new Wanted.Script(Optional.empty(), shelf -> UpgradeScript.text(series, name, shelf)));
    }

    private static PhoneModel model(Shelf shelf, PhoneModel usual) {
        return shelf.model().filter(AvayaModels.SERIES_1200::has).orElse(usual);
    }
}
