package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** Shows a template's text. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "template-show", description = "Shows a template's text")
public final class TemplateShowCommand extends Showing {

    @Reference
    Configurations configurations;

    @Argument(index = 0, name = "model", required = true, description = "The model, such as Audiocodes_430HD")
    @Completion(ModelCompleter.class)
    String model;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Override
    void run() {
        Template template = Templates.find(configurations, new PhoneModel(model))
                .orElseThrow(() -> new NotFound("there is no template for " + model));
        if (json) {
            print(new Document()
                    .add("model", template.model())
                    .add("name", template.name())
                    .add("description", template.description())
                    .add("engine", Words.of(template.engine()))
                    .add("edited", template.edited())
                    .add("text", template.text()));
        } else {
            System.out.print(Plain.text(template.text()));
        }
    }
}
