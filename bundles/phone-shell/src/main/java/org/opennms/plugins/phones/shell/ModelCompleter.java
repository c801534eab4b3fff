package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.fleet.Configurations;

/** Completes models that have a template. */
@Service
public final class ModelCompleter implements Completer {

    @Reference
    Configurations configurations;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return Suggestions.offer(configurations.templates().stream().map(Template::model).toList(), session, line, candidates);
    }
}
