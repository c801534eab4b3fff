package org.opennms.plugins.phones.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.config.Explanation;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Previews;

/** Shows where the values of a phone's files come from; secrets are masked. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "config-explain",
        description = "Shows which layers tried to set a key of a phone's files, and which one won; secrets are masked")
public final class ConfigExplainCommand extends Showing {

    @Reference
    Previews previews;

    @Argument(index = 0, name = "mac", required = true, description = "The phone, in any way a MAC address is written")
    @Completion(MacCompleter.class)
    String mac;

    @Argument(index = 1, name = "key", required = true, description = "A key of the files, or a placeholder's name")
    String key;

    @Argument(index = 2, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Override
    void run() {
        MacAddress phone = MacAddress.parse(mac);
        List<Explanation> found = previews.explain(phone).stream().filter(e -> e.key().equals(key) || e.lines().stream()
                .anyMatch(line -> line.placeholders().stream().anyMatch(p -> p.key().equals(key)))).toList();
        if (found.isEmpty()) {
            throw new NotFound("no file of " + phone + " has that key or placeholder");
        }
        if (json) {
            System.out.println(Json.of(found.stream().map(ConfigExplainCommand::facts).toList()));
            return;
        }
        found.forEach(explanation -> {
            System.out.println(Plain.line(explanation.key() + "=" + explanation.value()));
            explanation.lines().forEach(line -> {
                System.out.println("  " + Plain.line(line.file() + ", line " + line.line() + ": " + line.template()));
                line.placeholders().forEach(p -> p.tries().forEach(t -> System.out.println("    " + (t.wins() ? "* " : "  ")
                        + Plain.line(p.key() + " by " + Words.of(t.layer()) + (t.of().isEmpty() ? "" : " " + t.of()) + ": " + t.value()))));
            });
        });
    }

    private static Map<String, Object> facts(Explanation explanation) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("key", explanation.key());
        facts.put("value", explanation.value());
        facts.put("layers", explanation.layers().stream().map(Words::of).toList());
        return facts;
    }
}
