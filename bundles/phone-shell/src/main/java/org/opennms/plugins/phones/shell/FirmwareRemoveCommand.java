package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.firmware.FirmwareStore;

/** Removes a firmware image. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "firmware-remove", description = "Removes a firmware image")
public final class FirmwareRemoveCommand extends FleetCommand {

    @Reference
    FirmwareStore firmware;

    @Argument(index = 0, name = "name", required = true, description = "The image")
    @Completion(FirmwareCompleter.class)
    String name;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Override
    void run() {
        firmware.remove(name, by());
        say("Firmware " + name + " is removed.");
    }
}
