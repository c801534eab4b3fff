package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.fleet.PhoneAdmin;
import org.opennms.plugins.phones.api.model.RegionName;

/** Deletes a region that no phone or user belongs to. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "region-delete",
        description = "Deletes a region that no phone or user belongs to")
public final class RegionDeleteCommand extends FleetCommand {

    @Reference
    PhoneAdmin admin;

    @Argument(index = 0, name = "region", required = true, description = "Its name; in quotes if it has blanks")
    @Completion(RegionCompleter.class)
    String region;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Override
    void run() {
        admin.deleteRegion(new RegionName(region), by());
        say("Region " + region + " is deleted.");
    }
}
