package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.AlarmQuery;
import org.opennms.plugins.phones.api.alarm.Alarms;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Lists active alarms, newest change first. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "alarms", description = "Lists active alarms, newest change first")
public final class AlarmsCommand extends Listing<Alarm> {

    @Reference
    Alarms alarms;

    @Option(name = "--all", description = "Cleared ones, too")
    boolean all;

    @Option(name = "--mac", description = "Only alarms of this phone")
    @Completion(MacCompleter.class)
    String mac;

    @Option(name = "--name", description = "Only alarms of this name, such as IPPhoneRegisterFailure")
    String name;

    @Option(name = "--search", description = "Only alarms whose name, or whose phone's MAC address, IP address, user or name has"
            + " this in it")
    String text;

    @Override
    List<Alarm> rows(int atMost) {
        return alarms.list(new AlarmQuery(!all, Optional.ofNullable(mac).map(MacAddress::parse),
                Optional.ofNullable(name).map(AlarmName::new), Optional.ofNullable(text), atMost));
    }

    @Override
    Columns<Alarm> columns() {
        return new Columns<Alarm>()
                .add("id", Alarm::id)
                .add("severity", alarm -> alarm.severity().word())
                .add("name", Alarm::name)
                .add("source", Alarm::source)
                .add("description", Alarm::description)
                .add("remoteHost", Alarm::remoteHost)
                .add("info1", Alarm::additionalInfo1)
                .add("info2", Alarm::additionalInfo2)
                .add("count", Alarm::count)
                .add("received", Alarm::raisedAt)
                .add("lastAction", Alarm::changedAt)
                .add("cleared", Alarm::clearedAt)
                .addForPrograms("mac", Alarm::mac)
                .addForPrograms("phoneDate", Alarm::phoneDate)
                .addForPrograms("uniqueId", Alarm::uniqueId);
    }
}
