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
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Shows the files a phone would get now; secrets are masked, nothing is written. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "config-preview",
        description = "Shows the files a phone would get now; secrets are masked, nothing is written")
public final class ConfigPreviewCommand extends Showing {

    @Reference
    Configurations configurations;

    @Argument(index = 0, name = "mac", required = true, description = "The phone, in any way a MAC address is written")
    @Completion(MacCompleter.class)
    String mac;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Override
    void run() {
        List<Rendered> files = configurations.preview(MacAddress.parse(mac));
        if (json) {
            System.out.println(Json.of(files.stream().map(ConfigPreviewCommand::facts).toList()));
            return;
        }
        for (Rendered file : files) {
            System.out.println("==> " + Plain.line(file.fileName()) + " <==");
            String text = Plain.text(file.masked());
            System.out.println(text.endsWith("\n") ? text : text + "\n");
        }
        files.stream().flatMap(file -> file.findings().stream()).map(Findings::sentence).forEach(this::say);
    }

    private static Map<String, Object> facts(Rendered file) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("fileName", file.fileName());
        facts.put("kind", Words.of(file.kind()));
        facts.put("template", file.template());
        facts.put("text", file.masked());
        facts.put("findings", Findings.facts(file.findings()));
        return facts;
    }
}
