package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.fleet.PhoneAdmin;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;

/** Adds a region. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "region-add", description = "Adds a region")
public final class RegionAddCommand extends FleetCommand {

    @Reference
    PhoneAdmin admin;

    @Argument(index = 0, name = "region", required = true, description = "Its name; in quotes if it has blanks")
    String region;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Option(name = "--description", description = "What it is")
    String description;

    @Override
    void run() {
        Region added = admin.addRegion(new Region(new RegionName(region), Optional.ofNullable(description)), by());
        say("Region " + added.name() + " is added.");
    }
}
