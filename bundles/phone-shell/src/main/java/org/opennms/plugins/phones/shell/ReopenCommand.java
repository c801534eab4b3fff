package org.opennms.plugins.phones.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.fleet.PhoneAdmin;
import org.opennms.plugins.phones.api.model.Phone;

/** Lets an approved phone fetch its file from a new address. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "reopen",
        description = "Lets an approved phone fetch its file from a new address: the first one that asks")
public final class ReopenCommand extends PhoneCommand {

    @Reference
    PhoneAdmin admin;

    @Override
    void run() {
        Phone phone = admin.reopen(mac(), by());
        say("Phone " + phone.mac() + ": " + Recipient.of(phone.access()) + ".");
    }
}
