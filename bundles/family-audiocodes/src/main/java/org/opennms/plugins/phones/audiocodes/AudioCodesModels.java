package org.opennms.plugins.phones.audiocodes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** The models with a template of our own, named as the manual's CSV files name them (appendix A, B.1). */
final class AudioCodesModels {

    static final List<ModelInfo> ALL = Stream.of("405HD", "420HD", "430HD", "440HD", "445HD", "450HD")
            .flatMap(hardware -> Stream.of(generic(hardware), lync(hardware)))
            .toList();

    /** What some phones call themselves, by the model whose files are theirs too (audiocodes.md 3.5). */
    private static final Map<String, String> SAME_FILES = Map.of("405", "405HD", "C450HD", "450HD");

    private AudioCodesModels() {
    }

    /** The model whose files a phone is given that calls itself {@code hardware}. */
    static Optional<ModelInfo> find(String hardware, boolean lync) {
        String model = SAME_FILES.getOrDefault(hardware, hardware);
        return ALL.stream().filter(m -> m.hardware().equals(model) && m.lync() == lync).findFirst();
    }

    /** A hardware name as phones write it, in upper case; the G of 440HDG only marks a revision of it. */
    static String hardware(String written) {
        String upper = written.toUpperCase(Locale.ROOT);
        return upper.endsWith("G") ? upper.substring(0, upper.length() - 1) : upper;
    }

    private static ModelInfo generic(String hardware) {
        return new ModelInfo(new PhoneModel("Audiocodes_" + hardware), hardware, false,
                "AudioCodes " + hardware + ", generic SIP");
    }

    private static ModelInfo lync(String hardware) {
        return new ModelInfo(new PhoneModel("Audiocodes_" + hardware + "_LYNC"), hardware, true,
                "AudioCodes " + hardware + ", Lync and Skype for Business");
    }
}
