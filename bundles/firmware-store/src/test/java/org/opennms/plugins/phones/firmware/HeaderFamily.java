package org.opennms.plugins.phones.firmware;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.firmware.FirmwareHeader;
import org.opennms.plugins.phones.api.fleet.Advertised;

/** A family whose images begin with {@code <hardware>/<version>;}; anything else makes it stumble. */
final class HeaderFamily implements PhoneFamily, PhoneFamily.FamilyFacts {

    @Override
    public String name() {
        return "headers";
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
        return Optional.empty();
    }

    @Override
    public Optional<Recognised> recognise(String reportedModel, Optional<String> firmware) {
        return Optional.empty();
    }

    @Override
    public Optional<String> bootFile(String path, Advertised advertised) {
        return Optional.empty();
    }

    @Override
    public FamilyTemplates templates() {
        throw new UnsupportedOperationException("no image needs templates");
    }

    @Override
    public FamilyFacts facts() {
        return this;
    }

    @Override
    public Optional<FirmwareHeader> firmwareHeader(ByteBuffer head) {
        String[] parts = StandardCharsets.US_ASCII.decode(head).toString().split(";", 2)[0].split("/");
        return Optional.of(new FirmwareHeader(parts[0], parts[1]));
    }
}
