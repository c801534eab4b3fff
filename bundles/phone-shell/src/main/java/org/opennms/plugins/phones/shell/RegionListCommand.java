package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.model.Region;

/** Lists regions. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "region-list", description = "Lists regions")
public final class RegionListCommand extends Listing<Region> {

    @Reference
    Phones phones;

    @Override
    List<Region> rows(int atMost) {
        return phones.regions();
    }

    @Override
    Columns<Region> columns() {
        return new Columns<Region>().add("name", Region::name).add("description", Region::description);
    }
}
