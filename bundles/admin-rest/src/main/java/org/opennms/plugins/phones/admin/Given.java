package org.opennms.plugins.phones.admin;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

import org.opennms.plugins.phones.admin.view.DeviceEdit;
import org.opennms.plugins.phones.admin.view.NewDevice;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.PhoneEdit;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.model.Vlan;

/** What a request says of a device, field by field. */
final class Given {

    private Given() { }

    static PhoneEdit of(DeviceEdit edit) {
        return new PhoneEdit(Bad.optional("model", text(edit.model()), PhoneModel::new),
                Bad.optional("region", text(edit.region()), RegionName::new),
                Bad.optional("user", text(edit.user()), UserName::new),
                details(edit.displayName(), edit.nickname(), edit.serial(), edit.language(),
                        vlan(edit.vlanMode(), edit.vlanId(), edit.vlanPriority())));
    }

    static PhoneEdit of(NewDevice device) {
        return new PhoneEdit(Optional.of(Bad.required("model", text(device.model()), PhoneModel::new)),
                Bad.optional("region", text(device.region()), RegionName::new), Optional.empty(),
                details(device.displayName(), device.nickname(), device.serial(), device.language(),
                        vlan(device.vlanMode(), device.vlanId(), device.vlanPriority())));
    }

    /** Each text alone first, so that what is wrong is told of its field. */
    private static PhoneDetails details(String displayName, String nickname, String serial, String language, Optional<Vlan> vlan) {
        return new PhoneDetails(line("displayName", displayName), line("nickname", nickname), line("serial", serial),
                line("language", language), vlan);
    }

    private static Optional<String> line(String field, String text) {
        return Bad.optional(field, text(text), given -> new PhoneDetails(Optional.of(given), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty()).displayName().orElseThrow());
    }

    private static Optional<Vlan> vlan(String mode, Integer id, Integer priority) {
        if (text(mode) == null) {
            if (id != null || priority != null) {
                throw Bad.field("vlanMode", "is missing");
            }
            return Optional.empty();
        }
        Vlan.Mode found = Bad.required("vlanMode", mode, Vlan.Mode::parse);
        return Optional.of(new Vlan(found, part("vlanId", id, n -> new Vlan(found, n, 0).id()),
                part("vlanPriority", priority, n -> new Vlan(found, 0, n).priority())));
    }

    private static int part(String field, Integer number, IntUnaryOperator check) {
        try {
            return number == null ? 0 : check.applyAsInt(number);
        } catch (Invalid e) {
            throw Bad.field(field, e.getMessage());
        }
    }

    /** Empty text is none. */
    private static String text(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** Of all that can be edited. */
    static String etag(Phone phone) {
        return Content.of(PhoneEdit.of(phone).toString(), StandardCharsets.UTF_8).sha256();
    }
}
