package org.opennms.plugins.phones.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.alarm.AlarmQuery;
import org.opennms.plugins.phones.api.alarm.Alarms;
import org.opennms.plugins.phones.api.command.Command.State;
import org.opennms.plugins.phones.api.command.Commands;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Report;

/** Shows all that is known of a phone. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "show", description = "Shows all that is known of a phone")
public final class ShowCommand extends Showing {

    private static final int OPEN_THINGS = 20;

    @Reference
    Phones phones;

    @Reference
    Alarms alarms;

    @Reference
    Commands commands;

    @Argument(index = 0, name = "mac", required = true, description = "The phone, in any way a MAC address is written")
    @Completion(MacCompleter.class)
    String mac;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Override
    void run() {
        MacAddress address = MacAddress.parse(mac);
        Phone phone = phones.find(address).orElseThrow(() -> new NotFound("there is no phone " + address));
        print(new Document()
                .add("mac", phone.mac())
                .add("status", phones.status(phone).word())
                .add("enrolment", phone.enrolment().word())
                .add("model", phone.model())
                .add("region", phone.region())
                .add("user", phone.user())
                .add("displayName", phone.user().flatMap(phones::user).flatMap(user -> user.displayName()))
                .add("since", phone.since())
                .add("keepAlivePeriod", phone.period())
                .add("pinnedTo", phone.access().address())
                .add("openUntil", phone.access().openUntil())
                .add("alarms", activeAlarms(address))
                .add("commands", openCommands(address))
                .add("report", phone.lastReport().map(ShowCommand::facts).orElse(null)));
    }

    private List<String> activeAlarms(MacAddress address) {
        return alarms.list(new AlarmQuery(true, Optional.of(address), Optional.empty(), OPEN_THINGS)).stream()
                .map(alarm -> alarm.severity().word() + " " + alarm.name()).toList();
    }

    private List<String> openCommands(MacAddress address) {
        return commands.list(Optional.of(address), OPEN_THINGS).stream()
                .filter(command -> command.state() == State.WAITING || command.state() == State.SENT)
                .map(command -> command.kind() + " " + Words.of(command.state())).toList();
    }

    private static Map<String, Object> facts(Report report) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("at", report.at());
        facts.put("from", report.source());
        facts.put("kind", Words.of(report.kind()));
        facts.put("fields", report.fields());
        return facts;
    }
}
