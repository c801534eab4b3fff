package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.fleet.Configurations;

/** Sets a placeholder of the system, or of the model, region or phone named. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "placeholder-set",
        description = "Sets a placeholder of the system, or of the model, region or phone named")
public final class PlaceholderSetCommand extends FleetCommand {

    @Reference
    Configurations configurations;

    @Argument(index = 0, name = "key", required = true, description = "Without %ITCS_ and %")
    String key;

    @Argument(index = 1, name = "value", required = true, censor = true,
            description = "One line; - asks for it or reads it")
    String value;

    @Argument(index = 2, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Option(name = "--model", description = "Of this model")
    @Completion(ModelCompleter.class)
    String model;

    @Option(name = "--region", description = "Of this region")
    @Completion(RegionCompleter.class)
    String region;

    @Option(name = "--phone", description = "Of the phone with this MAC address")
    @Completion(MacCompleter.class)
    String phone;

    @Option(name = "--description", description = "What it is")
    String description = "";

    @Option(name = "--secret", description = "Keep it encrypted and never show it")
    boolean secret;

    @Override
    void run() {
        PlaceholderScope scope = Scopes.read(model, region, phone);
        configurations.save(new Placeholder(scope, key, Input.secret(session, value, key), description, secret), by());
        say("Placeholder " + key + " of " + scope + " is set; config-generate brings it to phones.");
    }
}
