package org.opennms.plugins.phones.commander;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.WireCommand;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** A family with one model, whose phones understand restarts; it stumbles over any {@code stumble}. */
final class OneWordFamily implements PhoneFamily, PhoneFamily.FamilyFacts {

    private final String hardware;

    OneWordFamily(String hardware) {
        this.hardware = hardware;
    }

    @Override
    public String name() {
        return hardware;
    }

    @Override
    public List<ModelInfo> models() {
        return List.of(new ModelInfo(new PhoneModel("Test_" + hardware), hardware, false, hardware));
    }

    @Override
    public Charset charset() {
        return StandardCharsets.US_ASCII;
    }

    @Override
    public Optional<Recognised> recognise(String userAgent) {
        if (userAgent.equals("stumble")) {
            throw new IllegalStateException("stumbled");
        }
        return userAgent.contains(hardware) ? recognise(hardware, Optional.empty()) : Optional.empty();
    }

    @Override
    public Optional<Recognised> recognise(String reportedModel, Optional<String> firmware) {
        return reportedModel.equals(hardware)
                ? Optional.of(new Recognised(hardware, firmware, false, Optional.empty(), Optional.of(models().get(0))))
                : Optional.empty();
    }

    @Override
    public Optional<String> bootFile(String path, Advertised advertised) {
        return Optional.empty();
    }

    @Override
    public FamilyTemplates templates() {
        throw new UnsupportedOperationException("no command needs templates");
    }

    @Override
    public FamilyFacts facts() {
        return this;
    }

    @Override
    public Optional<WireCommand> inKeepAliveReply(Phone phone, Command command) {
        return switch (command.kind()) {
            case Command.RESTART -> Optional.of(new WireCommand("PUT", "/" + hardware + "/restart", Map.of()));
            case "stumble" -> throw new IllegalStateException("stumbled");
            default -> Optional.empty();
        };
    }
}
