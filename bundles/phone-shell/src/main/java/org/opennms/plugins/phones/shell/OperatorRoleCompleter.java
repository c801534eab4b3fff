package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.opennms.plugins.phones.api.host.OperatorRole;

/** Completes administrator, supervisor and reader. */
@Service
public final class OperatorRoleCompleter implements Completer {

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return Suggestions.offer(Words.all(OperatorRole.class), session, line, candidates);
    }
}
