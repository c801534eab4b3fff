package org.opennms.plugins.phones.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.family.ScriptRun;
import org.opennms.plugins.phones.api.fleet.Scripts;
import org.opennms.plugins.phones.api.model.IpAddress;

/** Tells what a phone would load. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "script-run",
        description = "Tells what a phone would fetch and set by a script, as 16xxupgrade.txt; secrets are masked")
public final class ScriptRunCommand extends Showing {

    @Reference
    Scripts scripts;

    @Argument(index = 0, name = "file", required = true, description = "The script that the phone asks for first")
    String file;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Option(name = "--model", description = "What the phone says for MODEL4: 1608")
    String model = "";

    @Option(name = "--group", description = "What it says for GROUP: 100")
    String group = "";

    @Option(name = "--boot", description = "What it says for BOOTNAME: the boot image it has")
    String boot = "";

    @Option(name = "--address", description = "The address it asks from; without one it is a phone that nobody knows")
    String address = "";

    @Override
    void run() {
        Map<String, String> names = new LinkedHashMap<>();
        Map.of("MODEL4", model, "MODEL", model, "GROUP", group, "BOOTNAME", boot).forEach((name, value) -> {
            if (!value.isEmpty()) {
                names.put(name, value);
            }
        });
        ScriptRun run = scripts.run(file, names, Optional.of(address).filter(at -> !at.isEmpty()).map(IpAddress::new));
        if (json) {
            System.out.println(Json.of(facts(run)));
            return;
        }
        run.files().forEach(asked -> say((asked.found() ? "gets    " : "misses  ") + asked.name()));
        run.settings().forEach((name, value) -> say("sets    " + name + " " + value));
        run.findings().forEach(f -> say(f.level() + " " + f.file() + (f.line() > 0 ? ", line " + f.line() : "") + ": " + f.text()));
    }

    private static Map<String, Object> facts(ScriptRun run) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("files", run.files().stream().map(asked -> Map.of("name", asked.name(), "found", asked.found())).toList());
        facts.put("settings", run.settings());
        facts.put("findings", run.findings().stream().map(f -> f.level() + " " + f.file() + " " + f.line() + ": " + f.text()).toList());
        return facts;
    }
}
