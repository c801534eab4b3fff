package org.opennms.plugins.phones.avaya;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.fleet.Advertised;

/**
 * Avaya 1220 and 1230 with SIP firmware, so far only greeted: they ask for {@code <model>SIP.cfg} at every boot
 * (avaya.md 1.1) and are answered with a provisioning file that changes nothing, so that a phone that shares the network
 * with managed ones keeps the settings it has. No model has a template yet.
 */
public final class AvayaFamily implements PhoneFamily {

    private static final Set<String> PROVISIONING_FILES = Set.of("1220sip.cfg", "1230sip.cfg");

    /** {@code AVAYA/SIP12x0<byte>/04.00.04.00}: the byte between is raw and differs by firmware (avaya.md 0). */
    private static final Pattern AGENT = Pattern.compile("AVAYA/SIP12x0[^/]?/(\\d{2}(?:\\.\\d{2}){3})");

    @Override
    public String name() {
        return "avaya";
    }

    @Override
    public List<ModelInfo> models() {
        return List.of();
    }

    @Override
    public Charset charset() {
        return StandardCharsets.US_ASCII;
    }

    @Override
    public Optional<Recognised> recognise(String userAgent) {
        Matcher matcher = AGENT.matcher(userAgent);
        return matcher.find()
                ? Optional.of(new Recognised("12x0", Optional.of(matcher.group(1)), false, Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    /** These phones send no reports. */
    @Override
    public Optional<Recognised> recognise(String reportedModel, Optional<String> firmware) {
        return Optional.empty();
    }

    /** Comments alone: a section would make the phone fetch, and lines of 80 characters it may refuse (avaya.md 1.2). */
    @Override
    public Optional<String> bootFile(String path, Advertised advertised) {
        String model = path.substring(0, Math.min(4, path.length())).toUpperCase(Locale.ROOT);
        return PROVISIONING_FILES.contains(path)
                ? Optional.of("# OpenNMS Phones: provisioning file of the Avaya " + model + "\n# No section: the phone keeps its settings.\n")
                : Optional.empty();
    }

    @Override
    public FamilyTemplates templates() {
        return NoTemplates.INSTANCE;
    }

    /** These phones raise no alarms and take no commands over HTTP, and their images are not {@code .img} files. */
    @Override
    public FamilyFacts facts() {
        return new FamilyFacts() { };
    }
}
