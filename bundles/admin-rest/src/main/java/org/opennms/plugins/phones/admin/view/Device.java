package org.opennms.plugins.phones.admin.view;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;

/**
 * All that is known of a device.
 *
 * @param edit          what can be changed of it, as it is to be sent back
 * @param periodSeconds the keep-alive period it was told
 * @param pinnedTo      the address its private file goes to
 * @param openUntil     until when the first to ask gets its private file
 * @param fields        its last report, as the device words it
 */
public record Device(DeviceRow row, DeviceEdit edit, Instant since, long periodSeconds, String pinnedTo,
                     Instant openUntil, Map<String, String> fields) {

    public static Device of(Phone phone, Status status, Optional<PhoneUser> user) {
        Optional<String> displayName = phone.details().displayName().or(() -> user.flatMap(PhoneUser::displayName));
        return new Device(DeviceRow.of(phone, status, displayName, Optional.empty()), DeviceEdit.of(phone), phone.since(),
                phone.period().toSeconds(), phone.access().address().map(IpAddress::text).orElse(null),
                phone.access().openUntil().orElse(null), phone.lastReport().map(Report::fields).orElse(Map.of()));
    }
}
