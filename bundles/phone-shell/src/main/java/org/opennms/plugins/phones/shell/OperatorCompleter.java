package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.stream.Stream;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.opennms.plugins.phones.api.host.OperatorAccount;
import org.opennms.plugins.phones.api.host.OperatorAccounts;

/** Completes the names of those who may log in. */
@Service
public final class OperatorCompleter implements Completer {

    @Reference(optional = true)
    OperatorAccounts accounts;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return Suggestions.offer(Stream.ofNullable(accounts).flatMap(ours -> ours.list().stream()).map(OperatorAccount::name).toList(),
                session, line, candidates);
    }
}
