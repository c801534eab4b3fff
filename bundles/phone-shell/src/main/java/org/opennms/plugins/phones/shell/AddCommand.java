package org.opennms.plugins.phones.shell;

import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.PhoneAdmin;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;

/** Imports a phone before it is heard of. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "add", description = "Imports a phone before it is heard of")
public final class AddCommand extends PhoneCommand {

    @Reference
    PhoneAdmin admin;

    @Option(name = "--model", description = "Its model (required)")
    @Completion(ModelCompleter.class)
    String model;

    @Option(name = "--region", description = "The region it belongs to")
    @Completion(RegionCompleter.class)
    String region;

    @Option(name = "--user", description = "The user whose SIP account the phone gets")
    String user;

    @Option(name = "--display", description = "The user's display name")
    String display;

    @Option(name = "--password", censor = true, description = "The user's SIP password; - asks for it or reads a line")
    String password;

    @Override
    void run() {
        if (model == null) {
            throw new Invalid("name the phone's model: --model");
        }
        Phone phone = admin.add(mac(), new PhoneModel(model), Optional.ofNullable(region).map(RegionName::new),
                UserOptions.read(session, user, display, password), by());
        say("Phone " + phone.mac() + " is added; it gets its configuration when it starts, and "
                + Recipient.of(phone.access()) + ".");
    }
}
