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

/** Lets a pending phone in: sets region and user, writes its files, restarts it. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "approve",
        description = "Lets a pending phone in: sets region and user, writes its files, restarts it")
public final class ApproveCommand extends PhoneCommand {

    @Reference
    PhoneAdmin admin;

    @Option(name = "--region", description = "The region it belongs to (required)")
    @Completion(RegionCompleter.class)
    String region;

    @Option(name = "--user", description = "The user whose SIP account the phone gets")
    String user;

    @Option(name = "--display", description = "The user's display name")
    String display;

    @Option(name = "--password", censor = true, description = "The user's SIP password; - asks for it or reads a line")
    String password;

    @Option(name = "--model", description = "The model, where the phone has not shown it")
    @Completion(ModelCompleter.class)
    String model;

    @Override
    void run() {
        if (region == null) {
            throw new Invalid("name the phone's region: --region");
        }
        Phone phone = admin.approve(mac(), new RegionName(region),
                UserOptions.read(session, user, display, password), Optional.ofNullable(model).map(PhoneModel::new), by());
        say("Phone " + phone.mac() + " is approved in " + region + "; it restarts at its next keep-alive, and "
                + Recipient.of(phone.access()) + ".");
    }
}
