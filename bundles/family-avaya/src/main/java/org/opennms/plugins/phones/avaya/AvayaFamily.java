package org.opennms.plugins.phones.avaya;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.family.Wanted;
import org.opennms.plugins.phones.api.fleet.Advertised;

/** Avaya 1200 with SIP firmware, 1600 and 4600: phones that fetch all they know by names of their series, and never report. */
public final class AvayaFamily implements PhoneFamily {

    private final AvayaTemplates templates = new AvayaTemplates();
    private final AvayaFacts facts = new AvayaFacts();
    private final SharedNames names = new SharedNames();

    @Override
    public String name() {
        return "avaya";
    }

    @Override
    public List<ModelInfo> models() {
        return AvayaModels.all();
    }

    @Override
    public Charset charset() {
        return StandardCharsets.US_ASCII;
    }

    @Override
    public Optional<Recognised> recognise(String userAgent) {
        return Recogniser.agent(userAgent);
    }

    /** These phones send no reports. */
    @Override
    public Optional<Recognised> recognise(String reportedModel, Optional<String> firmware) {
        return Optional.empty();
    }

    /** What they ask for first depends on who asks: {@link #wanted}. */
    @Override
    public Optional<String> bootFile(String path, Advertised advertised) {
        return Optional.empty();
    }

    @Override
    public Optional<Wanted> wanted(String name) {
        return names.wanted(name);
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
