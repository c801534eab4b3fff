package org.opennms.plugins.phones.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.fleet.PhoneAdmin;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Forgets a phone and clears its alarms. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "delete", description = "Forgets a phone and clears its alarms")
public final class DeleteCommand extends PhoneCommand {

    @Reference
    PhoneAdmin admin;

    @Override
    void run() {
        MacAddress address = mac();
        admin.delete(address, by());
        say("Phone " + address + " is deleted.");
    }
}
