package org.opennms.plugins.phones.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.preview.WhatIf;
import org.opennms.plugins.phones.api.store.Tx;

/**
 * All that some phones' files are made of, and the files they have. Read in few statements.
 *
 * @param hidden what may stand in the file that a phone has and nobody is shown, beyond what would stand in the new one
 */
record PreviewPart(Map<UserName, PhoneUser> users, Map<MacAddress, Map<String, Placeholder>> own, Map<String, ConfigFile> files,
                   Map<MacAddress, Set<String>> hidden) {

    /** @param change may give them another user */
    static PreviewPart read(Tx view, List<Phone> phones, WhatIf change) {
        Set<UserName> names = new HashSet<>();
        phones.forEach(phone -> phone.user().ifPresent(names::add));
        change.phones().user().ifPresent(names::add);
        return read(view, phones, view.users().findAll(names), Map.of());
    }

    static PreviewPart read(Tx view, List<Phone> phones, Map<UserName, PhoneUser> users, Map<MacAddress, Set<String>> hidden) {
        List<MacAddress> macs = phones.stream().map(Phone::mac).toList();
        return new PreviewPart(users, view.config().placeholders(macs),
                view.files().current(macs.stream().map(FileNames::privateFile).toList()), hidden);
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

    /** Values of a phone and its user that nobody is shown, and the shared ones; whoever keeps this does not keep the files. */
    Supplier<Set<String>> secrets(Phone phone, Families families, Set<String> shared) {
        Map<String, Placeholder> ofPhone = own.getOrDefault(phone.mac(), Map.of());
        Set<String> former = hidden.getOrDefault(phone.mac(), Set.of());
        Optional<Secret> password = phone.user().map(users::get).flatMap(PhoneUser::password);
        return () -> {
            Set<String> secrets = new HashSet<>(shared);
            secrets.addAll(former);
            secrets.addAll(SharedLayers.secrets(ofPhone, families));
            password.ifPresent(secret -> secrets.add(secret.value()));
            return secrets;
        };
    }

    Optional<ConfigFile> fileOf(MacAddress mac) {
        return Optional.ofNullable(files.get(FileNames.privateFile(mac)));
    }
}
