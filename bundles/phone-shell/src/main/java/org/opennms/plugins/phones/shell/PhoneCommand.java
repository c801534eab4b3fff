package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.opennms.plugins.phones.api.model.MacAddress;

/** A command that does something to the phone named first. */
abstract class PhoneCommand extends FleetCommand {

    @Argument(index = 0, name = "mac", required = true, description = "The phone, in any way a MAC address is written")
    @Completion(MacCompleter.class)
    String mac;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    final MacAddress mac() {
        return MacAddress.parse(mac);
    }
}
