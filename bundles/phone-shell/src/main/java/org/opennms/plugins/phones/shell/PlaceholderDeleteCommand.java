package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.fleet.Configurations;

/** Deletes a placeholder of the system, or of the model, region or phone named. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "placeholder-delete",
        description = "Deletes a placeholder of the system, or of the model, region or phone named")
public final class PlaceholderDeleteCommand extends FleetCommand {

    @Reference
    Configurations configurations;

    @Argument(index = 0, name = "key", required = true, description = "Without %ITCS_ and %")
    String key;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
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

    @Override
    void run() {
        PlaceholderScope scope = Scopes.read(model, region, phone);
        configurations.delete(scope, key, by());
        say("Placeholder " + key + " of " + scope + " is deleted; config-generate takes it from phones.");
    }
}
