package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.ImportPlan.PhoneChange;
import org.opennms.plugins.phones.core.ImportPlan.UserChange;

/** The phones that an import would touch, as they would be after it: its own, and those of users that it changes. */
final class ImportedPhones implements PreviewSource {

    private final NavigableMap<MacAddress, Phone> phones = new TreeMap<>();
    private final Map<MacAddress, UserName> former = new HashMap<>();
    private final Map<UserName, PhoneUser> users = new HashMap<>();

    static ImportedPhones of(Tx view, ImportPlan plan) {
        ImportedPhones imported = new ImportedPhones();
        plan.users().stream().map(UserChange::after).forEach(user -> imported.users.put(user.name(), user));
        view.phones().ofUsers(plan.users().stream().filter(change -> change.before().isPresent())
                .map(change -> change.after().name()).toList()).forEach(phone -> imported.phones.put(phone.mac(), phone));
        plan.phones().forEach(imported::add);
        return imported;
    }

    private void add(PhoneChange change) {
        phones.put(change.after().mac(), change.after());
        change.before().flatMap(Phone::user).filter(was -> !change.after().user().equals(Optional.of(was)))
                .ifPresent(was -> former.put(change.after().mac(), was));
    }

    @Override
    public PreviewPage page(Tx view, Optional<MacAddress> after) {
        List<Phone> page = after.map(mac -> phones.tailMap(mac, false)).orElse(phones).values().stream()
                .limit(PreviewPage.SIZE).toList();
        return new PreviewPage(page, page.size() < PreviewPage.SIZE ? Optional.empty()
                : Optional.of(page.get(page.size() - 1).mac()));
    }

    @Override
    public PreviewPart part(Tx view, List<Phone> some) {
        Map<UserName, PhoneUser> stored = view.users().findAll(names(some));
        Map<UserName, PhoneUser> then = new HashMap<>(stored);
        then.replaceAll((name, user) -> users.getOrDefault(name, user));
        some.stream().flatMap(phone -> phone.user().stream()).filter(users::containsKey)
                .forEach(name -> then.put(name, users.get(name)));
        return PreviewPart.read(view, some, then, hidden(some, stored));
    }

    private Set<UserName> names(Collection<Phone> page) {
        Set<UserName> names = new HashSet<>();
        page.forEach(phone -> names.addAll(names(phone)));
        return names;
    }

    private List<UserName> names(Phone phone) {
        List<UserName> names = new ArrayList<>(phone.user().stream().toList());
        Optional.ofNullable(former.get(phone.mac())).ifPresent(names::add);
        return names;
    }

    /** The passwords that stand in the files there are. */
    private Map<MacAddress, Set<String>> hidden(List<Phone> page, Map<UserName, PhoneUser> stored) {
        Map<MacAddress, Set<String>> hidden = new HashMap<>();
        for (Phone phone : page) {
            Set<String> passwords = new HashSet<>();
            names(phone).stream().map(stored::get).flatMap(user -> Optional.ofNullable(user).stream())
                    .forEach(user -> user.password().ifPresent(password -> passwords.add(password.value())));
            hidden.put(phone.mac(), passwords);
        }
        return hidden;
    }
}
