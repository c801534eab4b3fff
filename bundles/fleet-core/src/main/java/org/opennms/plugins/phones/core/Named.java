package org.opennms.plugins.phones.core;

import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.Tx;

/** The phones that operators name, and what they are told of those that are not there or not ready for it. */
final class Named {

    private Named() { }

    static Phone phone(Tx tx, MacAddress mac) {
        return tx.phones().find(mac).orElseThrow(() -> new NotFound("there is no phone " + mac));
    }

    static Phone approvedPhone(Tx tx, MacAddress mac) {
        Phone phone = phone(tx, mac);
        if (phone.isPending()) {
            throw new Conflict("phone " + mac + " is pending; approve it first");
        }
        return phone;
    }

    static PhoneModel modelOf(Phone phone) {
        return phone.model().orElseThrow(() -> new Conflict("the model of phone " + phone.mac() + " is unknown"));
    }
}
