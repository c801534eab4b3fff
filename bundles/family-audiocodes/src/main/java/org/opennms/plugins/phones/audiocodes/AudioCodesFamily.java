package org.opennms.plugins.phones.audiocodes;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.fleet.Advertised;

/** The AudioCodes 400HD family. */
public final class AudioCodesFamily implements PhoneFamily {

    private final Charset charset;
    private final Recogniser recogniser = new Recogniser();
    private final AudioCodesTemplates templates = new AudioCodesTemplates();
    private final AudioCodesFacts facts;

    /**
     * @param charset         what configuration files are written in
     * @param commandPassword what stands as emsUserPassword in commands
     */
    public AudioCodesFamily(String charset, String commandPassword) {
        this.charset = Charset.forName(charset.strip());
        this.facts = new AudioCodesFacts(commandPassword);
    }

    @Override
    public String name() {
        return "audiocodes";
    }

    @Override
    public List<ModelInfo> models() {
        return AudioCodesModels.ALL;
    }

    @Override
    public Charset charset() {
        return charset;
    }

    @Override
    public Optional<Recognised> recognise(String userAgent) {
        return recogniser.userAgent(userAgent);
    }

    @Override
    public Optional<Recognised> recognise(String reportedModel, Optional<String> firmware) {
        return recogniser.report(reportedModel, firmware);
    }

    @Override
    public Optional<String> bootFile(String path, Advertised advertised) {
        return BootFile.at(path, advertised);
    }

    @Override
    public FamilyTemplates templates() {
        return templates;
    }

    @Override
    public FamilyFacts facts() {
        return facts;
    }
}
