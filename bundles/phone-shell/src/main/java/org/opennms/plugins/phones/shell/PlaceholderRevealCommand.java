package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.fleet.Placeholders;

/** Shows a secret placeholder in the clear; that somebody looked is written down. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "placeholder-reveal",
        description = "Shows a secret placeholder in the clear; that you looked is written down")
public final class PlaceholderRevealCommand extends FleetCommand {

    @Reference
    Placeholders placeholders;

    @Argument(index = 0, name = "key", required = true, description = "Without %ITCS_ and %, such as IPPhonePassword")
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
        say(placeholders.reveal(Scopes.read(model, region, phone), key, by()).value());
    }
}
