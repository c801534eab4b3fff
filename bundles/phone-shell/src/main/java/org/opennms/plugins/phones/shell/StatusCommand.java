package org.opennms.plugins.phones.shell;

import java.util.Comparator;
import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.host.Health;
import org.opennms.plugins.phones.api.host.HealthSource;
import org.opennms.plugins.phones.api.host.Readiness;

/** Says whether all is ready and well, and which addresses phones are told; fails while not ready. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "status",
        description = "Says whether all is ready and well, and which addresses phones are told; fails while not ready")
public final class StatusCommand extends Showing {

    @Reference
    Readiness readiness;

    @Reference
    Advertised advertised;

    @Reference
    List<HealthSource> sources;

    @Override
    void run() {
        List<String> problems = readiness.problems();
        print(new Document()
                .add("ready", problems.isEmpty())
                .add("problems", problems)
                .add("files", advertised.files())
                .add("reports", advertised.reports())
                .add("dhcpOption160", advertised.option160())
                .add("health", health()));
        if (!problems.isEmpty()) {
            throw new Busy("not ready yet");
        }
    }

    /** What it is about, in alphabetical order, with its problem first. */
    private Document health() {
        Document all = new Document();
        sources.stream().flatMap(source -> source.health().stream()).sorted(Comparator.comparing(Health::name))
                .forEach(health -> {
                    Document one = new Document().add("problem", health.problem());
                    health.facts().forEach(one::add);
                    all.add(health.name(), one);
                });
        return all;
    }
}
