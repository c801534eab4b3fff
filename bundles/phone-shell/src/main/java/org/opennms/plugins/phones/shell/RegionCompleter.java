package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.model.Region;

/** Completes the names of regions. */
@Service
public final class RegionCompleter implements Completer {

    @Reference
    Phones phones;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return Suggestions.offer(phones.regions().stream().map(Region::name).toList(), session, line, candidates);
    }
}
