package org.opennms.plugins.phones.admin.view;

import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.model.Vlan;

/**
 * All that an operator may change of a device; what is left out is taken away.
 *
 * @param language     of its menus; none: the one set for all
 * @param vlanMode     Disable, Manual, CDP, LLDP or CDP_LLDP
 * @param vlanId       0 to 4094
 * @param vlanPriority 0 to 7
 * @param generate     whether its file is made anew at once; no file changes by itself
 * @param update       whether it is restarted, so that it fetches its file
 */
public record DeviceEdit(String model, String region, String user, String displayName, String nickname, String serial,
                         String language, String vlanMode, Integer vlanId, Integer vlanPriority, Boolean generate,
                         Boolean update) {

    public static DeviceEdit of(Phone phone) {
        PhoneDetails details = phone.details();
        return new DeviceEdit(phone.model().map(PhoneModel::text).orElse(null), phone.region().map(RegionName::text).orElse(null),
                phone.user().map(UserName::text).orElse(null), details.displayName().orElse(null),
                details.nickname().orElse(null), details.serial().orElse(null), details.language().orElse(null),
                details.vlan().map(vlan -> vlan.mode().word()).orElse(null), details.vlan().map(Vlan::id).orElse(null),
                details.vlan().map(Vlan::priority).orElse(null), null, null);
    }
}
