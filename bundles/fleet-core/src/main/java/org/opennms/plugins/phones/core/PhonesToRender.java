package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Tx;

/**
 * Some phones with all that their files are made of, read in few statements.
 *
 * @param view what a generator reads; good on any thread, after the transaction too
 */
record PhonesToRender(Map<MacAddress, Phone> phones, Tx view) {

    static PhonesToRender read(Tx view, List<String> items) {
        List<MacAddress> macs = new ArrayList<>();
        items.forEach(item -> addParsed(item, macs));
        Map<MacAddress, Phone> phones = new HashMap<>(view.phones().findAll(macs));
        Set<UserName> users = new HashSet<>();
        phones.values().forEach(phone -> phone.user().ifPresent(users::add));
        return new PhonesToRender(phones, FrozenView.of(SharedLayers.read(view), view.users().findAll(users),
                view.config().placeholders(phones.keySet())));
    }

    /** What is no MAC address is no phone's. */
    private static void addParsed(String item, List<MacAddress> macs) {
        try {
            macs.add(MacAddress.parse(item));
        } catch (Invalid e) {
            return;
        }
    }
}
