package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.Secret;

/** Lists the placeholders of the system, or of the model, region or phone named. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "placeholder-list",
        description = "Lists the placeholders of the system, or of the model, region or phone named")
public final class PlaceholderListCommand extends Listing<Placeholder> {

    @Reference
    Configurations configurations;

    @Option(name = "--model", description = "Of this model")
    @Completion(ModelCompleter.class)
    String model;

    @Option(name = "--region", description = "Of this region")
    @Completion(RegionCompleter.class)
    String region;

    @Option(name = "--phone", description = "Of the phone with this MAC address")
    @Completion(MacCompleter.class)
    String phone;

    @Option(name = "--default", description = "The shipped ones of this model")
    @Completion(ModelCompleter.class)
    String shipped;

    @Override
    List<Placeholder> rows(int atMost) {
        return configurations.placeholders(shipped == null ? Scopes.read(model, region, phone)
                : Scopes.scope(PlaceholderScope.Kind.DEFAULT, new PhoneModel(shipped)));
    }

    @Override
    Columns<Placeholder> columns() {
        return new Columns<Placeholder>()
                .add("scope", Placeholder::scope)
                .add("key", Placeholder::key)
                .add("value", placeholder -> placeholder.secret() ? Secret.MASK : placeholder.value())
                .add("secret", Placeholder::secret)
                .add("description", Placeholder::description);
    }
}
