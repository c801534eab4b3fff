package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.alarm.AlarmCatalogue;
import org.opennms.plugins.phones.api.alarm.AlarmType;

/** Lists the alarms that are known, with their numbers in SNMP. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "alarm-type-list",
        description = "Lists the alarms that are known, with their numbers in SNMP; --json also says what to do about each")
public final class AlarmTypeListCommand extends Listing<AlarmType> {

    @Reference
    AlarmCatalogue catalogue;

    @Override
    List<AlarmType> rows(int atMost) {
        return catalogue.all();
    }

    @Override
    Columns<AlarmType> columns() {
        return new Columns<AlarmType>()
                .add("name", AlarmType::name)
                .add("number", AlarmType::number)
                .add("vendorOid", AlarmType::vendorOid)
                .add("severity", type -> type.severity().word())
                .add("title", AlarmType::title)
                .addForPrograms("description", AlarmType::description)
                .addForPrograms("correctiveAction", AlarmType::correctiveAction)
                .addForPrograms("spellings", AlarmType::spellings);
    }
}
