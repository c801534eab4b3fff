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
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** Changes a template; files of phones stay as they are until generated. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "template-put",
        description = "Changes a template; files of phones stay as they are until generated")
public final class TemplatePutCommand extends FleetCommand {

    @Reference
    Configurations configurations;

    @Argument(index = 0, name = "model", required = true, description = "The model, such as Audiocodes_430HD")
    @Completion(ModelCompleter.class)
    String model;

    @Argument(index = 1, name = "path", required = true,
            description = "The text's file, as the server sees it; - reads the standard input")
    String path;

    @Argument(index = 2, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Option(name = "--name", description = "The template's name; as it was, or the model's, by default")
    String name;

    @Option(name = "--description", description = "What it is for; as it was by default")
    String description;

    @Option(name = "--engine", description = "plain or velocity; as it was, or plain, by default")
    @Completion(EngineCompleter.class)
    String engine;

    @Override
    void run() {
        PhoneModel of = new PhoneModel(model);
        Optional<Template> before = Templates.find(configurations, of);
        Template changed = new Template(of,
                Optional.ofNullable(name).or(() -> before.map(Template::name)).orElse(model),
                Optional.ofNullable(description).or(() -> before.map(Template::description)).orElse(""),
                Templates.engine(engine, before), Templates.text(session, path), true);
        configurations.save(changed, by());
        say("The template of " + model + " is changed; config-generate brings it to its phones.");
        tellFindings(changed);
    }

    /** It is saved all the same: an operator may well put half of what is meant. */
    private void tellFindings(Template changed) {
        try {
            int found = configurations.lint(changed).size();
            if (found > 0) {
                say((found == 1 ? "One finding" : found + " findings") + "; see template-lint " + model + ".");
            }
        } catch (Invalid e) {
            say("No file can be made of it: " + e.getMessage());
        }
    }
}
