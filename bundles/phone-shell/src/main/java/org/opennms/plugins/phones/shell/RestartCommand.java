package org.opennms.plugins.phones.shell;

import static org.opennms.plugins.phones.api.command.Command.RESTART;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.command.Commands;

/** Queues a restart, told to the phone at its next keep-alive. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "restart",
        description = "Queues a restart, told to the phone at its next keep-alive")
public final class RestartCommand extends PhoneCommand {

    @Reference
    Commands commands;

    @Override
    void run() {
        var queued = commands.enqueue(mac(), RESTART, by());
        say("Restart " + queued.id() + " of phone " + queued.mac() + " waits for its next keep-alive, until "
                + Plain.line(queued.expires()) + ".");
    }
}
