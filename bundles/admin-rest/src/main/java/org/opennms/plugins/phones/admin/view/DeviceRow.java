package org.opennms.plugins.phones.admin.view;

import java.time.Instant;

import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;

/**
 * A device as lists show it (manual 3.2).
 *
 * @param ip         the address its last report came from
 * @param reportTime when it last reported
 */
public record DeviceRow(String mac, String status, String enrolment, String user, String model, String firmware,
                        String region, String ip, String location, String subnet, Instant reportTime) {

    public static DeviceRow of(Phone phone, Status status) {
        return new DeviceRow(phone.mac().digits(), status.word(), phone.enrolment().word(),
                phone.user().map(UserName::text).orElse(null), phone.model().map(PhoneModel::text).orElse(null),
                field(phone, "fwVersion"), phone.region().map(RegionName::text).orElse(null),
                phone.lastReport().map(r -> r.source().text()).orElse(null), field(phone, "location"),
                field(phone, "subnet"), phone.lastReport().map(Report::at).orElse(null));
    }

    private static String field(Phone phone, String name) {
        return phone.lastReport().flatMap(report -> report.field(name)).orElse(null);
    }
}
