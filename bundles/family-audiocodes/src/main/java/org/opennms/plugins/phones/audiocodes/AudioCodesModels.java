package org.opennms.plugins.phones.audiocodes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** The models with a template of our own, named as the manual's CSV files name them (appendix A, B.1). */
final class AudioCodesModels {

    static final List<ModelInfo> ALL = Stream.of("420HD", "430HD", "440HD")
            .flatMap(hardware -> Stream.of(generic(hardware), lync(hardware)))
            .toList();

    private AudioCodesModels() {
    }

    static Optional<ModelInfo> find(String hardware, boolean lync) {
        return ALL.stream().filter(m -> m.hardware().equals(hardware) && m.lync() == lync).findFirst();
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
