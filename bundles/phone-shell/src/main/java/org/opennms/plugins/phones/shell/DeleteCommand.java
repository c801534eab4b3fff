package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.fleet.PhoneAdmin;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Forgets a phone and clears its alarms. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "delete", description = "Forgets a phone and clears its alarms")
public final class DeleteCommand extends FleetCommand {

    @Reference
    PhoneAdmin admin;

    @Argument(index = 0, name = "mac", required = true, description = "The phone, in any way a MAC address is written")
    @Completion(MacCompleter.class)
    String mac;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Override
    void run() {
        MacAddress address = MacAddress.parse(mac);
        admin.delete(address, by());
        say("Phone " + address + " is deleted.");
    }
}
