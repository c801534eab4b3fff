package org.opennms.plugins.phones.shell;

import java.util.List;

import static org.opennms.plugins.phones.api.command.Command.RESTART;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.command.Commands;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Queues a restart, told to the phone at its next keep-alive. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "restart",
        description = "Queues a restart, told to the phone at its next keep-alive")
public final class RestartCommand extends FleetCommand {

    @Reference
    Commands commands;

    @Argument(index = 0, name = "mac", required = true, description = "The phone, in any way a MAC address is written")
    @Completion(MacCompleter.class)
    String mac;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Override
    void run() {
        var queued = commands.enqueue(MacAddress.parse(mac), RESTART, by());
        say("Restart " + queued.id() + " of phone " + queued.mac() + " waits for its next keep-alive, until "
                + Plain.line(queued.expires()) + ".");
    }
}
