package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.preview.Selection;
import org.opennms.plugins.phones.api.preview.WhatIf;
import org.opennms.plugins.phones.api.store.Tx;

/**
 * Some of the selected phones with all that their files are made of, and the files they have. Read in few statements.
 *
 * @param hidden what may stand in the file that a phone has and nobody is shown, beyond what would stand in the new one
 * @param last   by MAC address, where the next page begins; empty on the last page
 */
record PreviewPage(List<Phone> phones, Map<UserName, PhoneUser> users, Map<MacAddress, Map<String, Placeholder>> own,
                   Map<String, ConfigFile> files, Map<MacAddress, Set<String>> hidden, Optional<MacAddress> last) {

    static final int SIZE = 500;

    static PreviewPage read(Tx view, Selection scope, Optional<MacAddress> after) {
        List<Phone> found = scope.devices().isEmpty() ? listed(view, scope, after) : named(view, scope, after);
        Optional<MacAddress> last = found.size() < SIZE ? Optional.empty() : Optional.of(found.get(SIZE - 1).mac());
        List<Phone> phones = found.stream().filter(phone -> isMeant(phone, scope)).toList();
        List<MacAddress> macs = phones.stream().map(Phone::mac).toList();
        Set<UserName> names = new HashSet<>();
        phones.forEach(phone -> phone.user().ifPresent(names::add));
        return new PreviewPage(phones, view.users().findAll(names), view.config().placeholders(macs),
                view.files().current(macs.stream().map(FileNames::privateFile).toList()), Map.of(), last);
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

    /** What a generator is shown: these phones' values with a change over them. */
    Tx view(SharedLayers changed, WhatIf change) {
        Map<UserName, PhoneUser> newUsers = new HashMap<>(users);
        change.users().forEach(user -> newUsers.put(user.name(), user));
        return FrozenView.of(changed, newUsers, changedOwn(change));
    }

    private Map<MacAddress, Map<String, Placeholder>> changedOwn(WhatIf change) {
        Map<MacAddress, Map<String, Placeholder>> changed = new HashMap<>(own);
        change.removed().stream().filter(r -> r.scope().kind() == Kind.PHONE).forEach(removed ->
                changed.computeIfPresent(MacAddress.parse(removed.scope().of()), (mac, values) -> {
                    Map<String, Placeholder> left = new HashMap<>(values);
                    left.remove(removed.key());
                    return left;
                }));
        change.set().stream().filter(p -> p.scope().kind() == Kind.PHONE).forEach(set ->
                changed.merge(MacAddress.parse(set.scope().of()), Map.of(set.key(), set), (values, more) -> {
                    Map<String, Placeholder> both = new HashMap<>(values);
                    both.putAll(more);
                    return both;
                }));
        return changed;
    }

    /** Values of a phone and its user that nobody is shown. */
    Set<String> secrets(Phone phone, Families families) {
        Set<String> secrets = new HashSet<>(SharedLayers.secrets(own.getOrDefault(phone.mac(), Map.of()), families));
        secrets.addAll(hidden.getOrDefault(phone.mac(), Set.of()));
        phone.user().map(users::get).flatMap(PhoneUser::password).ifPresent(password -> secrets.add(password.value()));
        return secrets;
    }

    Optional<ConfigFile> fileOf(MacAddress mac) {
        return Optional.ofNullable(files.get(FileNames.privateFile(mac)));
    }
}
