package org.opennms.plugins.phones.commander;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.Commander;
import org.opennms.plugins.phones.api.command.WireCommand;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a phone's family write its commands. */
public final class FamilyCommander implements Commander {

    private static final Logger LOG = LoggerFactory.getLogger(FamilyCommander.class);

    private final List<PhoneFamily> families;

    /** @param families those present at the moment of each call */
    public FamilyCommander(List<PhoneFamily> families) {
        this.families = families;
    }

    @Override
    public List<WireCommand> forKeepAlive(Phone phone, List<Command> commands) {
        if (commands.isEmpty()) {
            return List.of();
        }
        return familyOf(phone)
                .map(family -> commands.stream().flatMap(command -> written(family, phone, command).stream()).toList())
                .orElse(List.of());
    }

    /** The model an operator or the core settled on counts before what the phone says of itself. */
    private Optional<PhoneFamily> familyOf(Phone phone) {
        try {
            return phone.model().flatMap(this::familyWith)
                    .or(() -> phone.lastReport().flatMap(this::familyKnowing));
        } catch (RuntimeException e) {
            LOG.warn("Phone {} is told nothing: a family cannot say whether it is its own", phone.mac(), e);
            return Optional.empty();
        }
    }

    private Optional<PhoneFamily> familyWith(PhoneModel model) {
        return families.stream()
                .filter(family -> family.models().stream().anyMatch(known -> known.model().equals(model)))
                .findFirst();
    }

    private Optional<PhoneFamily> familyKnowing(Report report) {
        return families.stream().filter(family -> recognises(family, report)).findFirst();
    }

    private static boolean recognises(PhoneFamily family, Report report) {
        return report.field("model").flatMap(model -> family.recognise(model, report.field("fwVersion"))).isPresent()
                || report.field("userAgent").flatMap(family::recognise).isPresent();
    }

    /** The caller commits many phones' reports at once, so one family's fault must not reach it. */
    private static Optional<WireCommand> written(PhoneFamily family, Phone phone, Command command) {
        try {
            return family.facts().inKeepAliveReply(phone, command);
        } catch (RuntimeException e) {
            LOG.warn("Command {} for phone {} is left out: its family cannot write it", command.id(), phone.mac(), e);
            return Optional.empty();
        }
    }
}
