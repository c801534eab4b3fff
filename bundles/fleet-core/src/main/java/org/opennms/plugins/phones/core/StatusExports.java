package org.opennms.plugins.phones.core;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmQuery;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.core.exchange.Sheet;

/** What devices report and which alarms there are, as the pages of 7.2 to 7.8 show them (audiocodes.md 8). */
final class StatusExports {

    private static final int PAGE = 500;
    private static final int MOST_ALARMS = 100_000;
    private static final List<String> DEVICES = List.of("User Name", "Phone Number", "Status", "MAC Address", "IP Address", "IPP Model",
            "Firmware Version", "Region", "Report Time", "Location", "Subnet", "VLAN ID", "User Agent", "SIP Proxy");
    private static final List<String> ALARMS = List.of("Severity", "Name", "Source", "Description", "Raised", "Changed", "Cleared",
            "Remote Host", "Count");

    private final Store store;
    private final Phones phones;

    StatusExports(Store store, Phones phones) {
        this.store = store;
        this.phones = phones;
    }

    void devices(PhoneFilter filter, OutputStream out) throws IOException {
        Sheet sheet = new Sheet(out, DEVICES);
        Optional<MacAddress> after = Optional.empty();
        List<MacAddress> page;
        do {
            page = page(filter, after);
            List<MacAddress> macs = page;
            Map<MacAddress, Phone> found = store.read(view -> view.phones().findAll(macs));
            macs.stream().filter(found::containsKey).forEach(mac -> sheet.line(line(found.get(mac))));
            after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1));
        } while (page.size() == PAGE);
        sheet.flush();
    }

    private List<MacAddress> page(PhoneFilter filter, Optional<MacAddress> after) {
        return store.read(view -> view.listing().macs(filter, after, PAGE));
    }

    private List<String> line(Phone phone) {
        return List.of(phone.user().map(Object::toString).orElseGet(() -> field(phone, "userName")), field(phone, "phoneNumber"),
                phones.status(phone).word(), phone.mac().digits(), phone.lastReport().map(r -> r.source().text()).orElse(""),
                phone.model().map(Object::toString).orElseGet(() -> field(phone, "model")), field(phone, "fwVersion"),
                phone.region().map(Object::toString).orElse(""), phone.lastReport().map(r -> r.at().toString()).orElse(""),
                field(phone, "location"), field(phone, "subnet"), field(phone, "vLanId"), field(phone, "userAgent"),
                field(phone, "sipProxy"));
    }

    private static String field(Phone phone, String name) {
        return phone.lastReport().flatMap((Report report) -> report.field(name)).orElse("");
    }

    void alarms(OutputStream out) throws IOException {
        Sheet sheet = new Sheet(out, ALARMS);
        List<Alarm> alarms = store.read(view -> view.alarms().list(AlarmQuery.active(MOST_ALARMS)));
        for (Alarm alarm : alarms) {
            sheet.line(List.of(alarm.severity().word(), alarm.name().text(), alarm.source(), alarm.description(),
                    alarm.raisedAt().toString(), alarm.changedAt().toString(), alarm.clearedAt().map(Object::toString).orElse(""),
                    alarm.remoteHost().text(), Long.toString(alarm.count())));
        }
        sheet.flush();
    }
}
