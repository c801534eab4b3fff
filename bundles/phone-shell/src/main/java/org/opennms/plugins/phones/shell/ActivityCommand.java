package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Lists who did what, newest first. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "activity", description = "Lists who did what, newest first")
public final class ActivityCommand extends Listing<Activity> {

    @Reference
    Phones phones;

    @Option(name = "--mac", description = "Only what concerns this phone")
    @Completion(MacCompleter.class)
    String mac;

    @Override
    List<Activity> rows(int atMost) {
        return phones.activities(Optional.ofNullable(mac).map(MacAddress::parse), atMost);
    }

    @Override
    Columns<Activity> columns() {
        return new Columns<Activity>()
                .add("at", Activity::at)
                .add("by", activity -> activity.by().name())
                .add("what", Activity::what)
                .add("phone", Activity::phone)
                .add("text", Activity::text);
    }
}
