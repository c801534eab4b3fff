package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.host.OperatorAccounts;

/** Removes somebody who may log in. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "operator-remove",
        description = "Removes somebody who may log in; one administrator stays")
public final class OperatorRemoveCommand extends FleetCommand {

    @Reference(optional = true)
    OperatorAccounts accounts;

    @Argument(index = 0, name = "name", required = true, description = "The login name")
    @Completion(OperatorCompleter.class)
    String name;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Override
    void run() {
        Accounts.of(accounts).delete(name, by());
        say(name + " may not log in any more.");
    }
}
