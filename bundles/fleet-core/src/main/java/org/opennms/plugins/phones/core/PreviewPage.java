package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.preview.Selection;
import org.opennms.plugins.phones.api.store.Tx;

/**
 * Some of the selected phones, by MAC address.
 *
 * @param last where the next page begins; empty on the last page
 */
record PreviewPage(List<Phone> phones, Optional<MacAddress> last) {

    static final int SIZE = 500;

    static PreviewPage read(Tx view, Selection scope, Optional<MacAddress> after) {
        List<Phone> found = scope.devices().isEmpty() ? listed(view, scope, after) : named(view, scope, after);
        Optional<MacAddress> last = found.size() < SIZE ? Optional.empty() : Optional.of(found.get(SIZE - 1).mac());
        return new PreviewPage(found.stream().filter(phone -> isMeant(phone, scope)).toList(), last);
    }

    private static List<Phone> listed(Tx view, Selection scope, Optional<MacAddress> after) {
        return view.phones().list(new PhoneQuery(Optional.of(Enrolment.APPROVED), scope.region(), scope.model(), after, SIZE));
    }

    private static List<Phone> named(Tx view, Selection scope, Optional<MacAddress> after) {
        TreeSet<MacAddress> all = new TreeSet<>(scope.devices());
        List<MacAddress> macs = after.map(mac -> all.tailSet(mac, false)).orElse(all).stream().limit(SIZE).toList();
        Map<MacAddress, Phone> found = view.phones().findAll(macs);
        List<Phone> phones = new ArrayList<>();
        for (MacAddress mac : macs) {
            phones.add(Optional.ofNullable(found.get(mac)).orElseThrow(() -> new NotFound("there is no phone " + mac)));
        }
        return phones;
    }

    private static boolean isMeant(Phone phone, Selection scope) {
        return scope.user().map(user -> phone.user().equals(Optional.of(user))).orElse(true)
                && scope.model().map(model -> phone.model().equals(Optional.of(model))).orElse(true)
                && scope.region().map(region -> phone.region()
                .filter(r -> r.text().equalsIgnoreCase(region.text())).isPresent()).orElse(true);
    }
}
