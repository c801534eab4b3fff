package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** Tells what is wrong with a template, or with a text that is to become it; nothing is written. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "template-lint",
        description = "Tells what is wrong with a template, or with a text that is to become it; nothing is written")
public final class TemplateLintCommand extends Showing {

    @Reference
    Configurations configurations;

    @Argument(index = 0, name = "model", required = true, description = "The model, such as Audiocodes_430HD")
    @Completion(ModelCompleter.class)
    String model;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Option(name = "--file", description = "A new text's file, as the server sees it; - reads the standard input")
    String file;

    @Option(name = "--engine", description = "plain or velocity; as the template's by default")
    @Completion(EngineCompleter.class)
    String engine;

    @Override
    void run() {
        Optional<Template> saved = Templates.find(configurations, new PhoneModel(model));
        Template template = saved.orElseThrow(() -> new NotFound("there is no template for " + model));
        List<Finding> findings = configurations.lint(new Template(template.model(), template.name(), template.description(),
                Templates.engine(engine, saved), file == null ? template.text() : Templates.text(session, file), template.edited()));
        if (json) {
            System.out.println(Json.of(Findings.facts(findings)));
        } else if (findings.isEmpty()) {
            say("Nothing is found wrong with the template of " + model + ".");
        } else {
            findings.stream().map(Findings::sentence).forEach(this::say);
        }
    }
}
