package org.opennms.plugins.phones.admin.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.preview.Drift;

/**
 * A device as lists show it (manual 3.2).
 *
 * @param displayName its own, else its user's
 * @param ip          the address its last report came from
 * @param localIp     the address it says it has
 * @param reportTime  when it last reported
 * @param vlan        the VLAN it reports
 * @param drift       how it is not as it was meant to be, as the last look at all has found; in lists alone
 */
public record DeviceRow(String mac, String status, String enrolment, String user, String displayName, String nickname,
                        String model, String firmware, String region, String ip, String localIp, String location,
                        String subnet, String vlan, Instant reportTime, String serial, String language, String vlanMode,
                        String phoneNumber, String sipProxy, String userAgent, List<String> drift) {

    public static DeviceRow of(Phone phone, Status status, Optional<String> displayName, Optional<Set<Drift.Kind>> drifted) {
        return new DeviceRow(phone.mac().digits(), status.word(), phone.enrolment().word(),
                phone.user().map(UserName::text).orElse(null), displayName.orElse(null),
                phone.details().nickname().orElse(null), phone.model().map(PhoneModel::text).orElse(null),
                field(phone, "fwVersion"), phone.region().map(RegionName::text).orElse(null),
                phone.lastReport().map(r -> r.source().text()).orElse(null), field(phone, "ip"), field(phone, "location"),
                field(phone, "subnet"), field(phone, "vLanId"), phone.lastReport().map(Report::at).orElse(null),
                phone.details().serial().orElse(null), phone.details().language().orElse(null),
                phone.details().vlan().map(vlan -> vlan.mode().word()).orElse(null), field(phone, "phoneNumber"),
                field(phone, "sipProxy"), field(phone, "userAgent"),
                drifted.map(kinds -> kinds.stream().sorted().map(DriftRow::word).toList()).orElse(null));
    }

    private static String field(Phone phone, String name) {
        return phone.lastReport().flatMap(report -> report.field(name)).orElse(null);
    }
}
