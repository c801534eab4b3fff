package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.Command.State;
import org.opennms.plugins.phones.api.command.Commander;
import org.opennms.plugins.phones.api.command.WireCommand;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.fleet.ReportReply;
import org.opennms.plugins.phones.api.fleet.ReportReply.Outcome;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;

/** What a report means for its phone, and what is answered. */
final class ReportRules {

    private final FleetSettings settings;
    private final Families families;
    private final Newcomers newcomers;
    private final AddressRules addresses;
    private final AlarmRules alarms;
    private final Commander commander;
    private final Counters counters;

    ReportRules(FleetSettings settings, Families families, Newcomers newcomers, AddressRules addresses, AlarmRules alarms,
                Commander commander, Counters counters) {
        this.settings = settings;
        this.families = families;
        this.newcomers = newcomers;
        this.addresses = addresses;
        this.alarms = alarms;
        this.commander = commander;
        this.counters = counters;
    }

    /** @param heard whether the phone will hear the reply; else its commands stay waiting */
    ReportReply take(Batch batch, Report report, String reporter, boolean heard) {
        Optional<Phone> known = batch.phone(report.mac());
        if (known.isEmpty() && !reporter.equals(PhoneUser.SYSTEM.text())) {
            counters.count("reports.strangers");
            return new ReportReply(settings.strangers() == FleetSettings.Strangers.REFUSE
                    ? Outcome.REFUSED : Outcome.COUNTED, List.of());
        }
        if (known.isEmpty()) {
            Phone newcomer = modelled(Phone.pending(report.mac(), report.source(), report.at()), report);
            if (!newcomers.admit(batch, newcomer, report.source())) {
                return new ReportReply(Outcome.COUNTED, List.of());
            }
            batch.report(newcomer, report);
            return ReportReply.NOTHING_TO_DO;
        }
        Phone phone = modelled(addresses.heard(batch, known.get(), report), report);
        batch.put(phone);
        batch.report(phone, report);
        if (report.status() == Status.REGISTERED) {
            alarms.registered(batch.alarms(), phone.mac());
        }
        // Only the phone's own address hears commands: they may carry credentials.
        return phone.isPending() || !phone.access().isPinnedTo(report.source())
                ? ReportReply.NOTHING_TO_DO : commands(batch, phone, report, heard);
    }

    /** An operator's word on the model stands; while pending, the phone's newest word does. */
    private Phone modelled(Phone phone, Report report) {
        boolean open = phone.model().isEmpty() || phone.isPending();
        if (!open || phone.model().isPresent() && phone.lastReport().filter(last -> sameDevice(last, report)).isPresent()) {
            return phone;
        }
        Optional<PhoneModel> model = families.modelOf(report);
        return model.map(phone::with).orElse(phone);
    }

    private static boolean sameDevice(Report one, Report other) {
        return one.field("model").equals(other.field("model")) && one.field("fwVersion").equals(other.field("fwVersion"))
                && one.field("userAgent").equals(other.field("userAgent"));
    }

    private ReportReply commands(Batch batch, Phone phone, Report report, boolean heard) {
        List<WireCommand> requests = new ArrayList<>();
        for (Command command : List.copyOf(batch.commands(phone.mac()))) {
            if (command.state() == State.SENT && command.kind().equals(Command.RESTART) && report.isFreshStart()) {
                batch.save(command.doneAt(batch.now()));
            } else if (heard && command.state() == State.WAITING && command.expires().isAfter(batch.now())) {
                // One by one: what no family can write for this phone stays waiting instead of looking sent.
                List<WireCommand> written = commander.forKeepAlive(phone, List.of(command));
                if (!written.isEmpty()) {
                    batch.save(command.sentAt(batch.now()));
                    requests.addAll(written);
                }
            }
        }
        return requests.isEmpty() ? ReportReply.NOTHING_TO_DO : new ReportReply(Outcome.TAKEN, requests);
    }
}
