package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** Brings a model's shipped template back. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "template-restore", description = "Brings a model's shipped template back")
public final class TemplateRestoreCommand extends FleetCommand {

    @Reference
    Configurations configurations;

    @Argument(index = 0, name = "model", required = true, description = "The model, such as Audiocodes_430HD")
    @Completion(ModelCompleter.class)
    String model;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Override
    void run() {
        configurations.restore(new PhoneModel(model), by());
        say("The shipped template of " + model + " is back; config-generate brings it to its phones.");
    }
}
