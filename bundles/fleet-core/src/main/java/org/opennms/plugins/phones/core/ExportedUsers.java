package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.exchange.UserExport.Users;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.fleet.UserQuery;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Tx;

/** Who and what is written into an export, by name and page by page. */
interface ExportedUsers {

    int PAGE = 500;

    void eachPage(Page taker);

    void eachWithoutUser(Consumer<Phone> taker);

    /** Takes some users with those of their phones that are written. */
    interface Page {

        void take(Collection<PhoneUser> users, Map<UserName, List<Phone>> carried);
    }

    private static Map<UserName, List<Phone>> byUser(Collection<Phone> phones) {
        return phones.stream().filter(phone -> !phone.isPending() && phone.user().isPresent())
                .collect(Collectors.groupingBy(phone -> phone.user().orElseThrow()));
    }

    /** Users with all their phones. */
    record OfUsers(Tx view, Users wanted) implements ExportedUsers {

        @Override
        public void eachPage(Page taker) {
            if (!wanted.names().isEmpty()) {
                Map<UserName, PhoneUser> found = new TreeMap<>(view.users().findAll(wanted.names()));
                give(found.values().stream().filter(this::matches).toList(), taker);
                return;
            }
            List<PhoneUser> page;
            long offset = 0;
            do {
                page = view.users().list(new UserQuery(wanted.text(), wanted.region(), wanted.several(), UserQuery.Order.NAME, false,
                        offset, PAGE));
                give(page, taker);
                offset += PAGE;
            } while (page.size() == PAGE);
        }

        private boolean matches(PhoneUser user) {
            return wanted.region().map(region -> user.region().filter(r -> r.text().equalsIgnoreCase(region.text())).isPresent())
                    .orElse(true);
        }

        private void give(List<PhoneUser> users, Page taker) {
            taker.take(users, byUser(view.phones().ofUsers(users.stream().map(PhoneUser::name).toList())));
        }

        @Override
        public void eachWithoutUser(Consumer<Phone> taker) {
            if (!wanted.names().isEmpty() || wanted.text().isPresent() || wanted.several().isPresent()) {
                return;
            }
            PhoneQuery query = new PhoneQuery(Optional.empty(), wanted.region(), Optional.empty(), Optional.empty(), PAGE);
            List<Phone> page;
            do {
                page = view.phones().list(query);
                page.stream().filter(phone -> phone.user().isEmpty() && !phone.isPending()).forEach(taker);
                query = page.isEmpty() ? query : query.after(page.get(page.size() - 1).mac());
            } while (page.size() == PAGE);
        }
    }

    /** Phones with their users. */
    final class OfPhones implements ExportedUsers {

        private final Tx view;
        private final TreeMap<UserName, List<MacAddress>> ofUsers = new TreeMap<>();
        private final List<MacAddress> others = new ArrayList<>();

        OfPhones(Tx view, PhoneFilter filter) {
            this.view = view;
            Optional<MacAddress> after = Optional.empty();
            List<MacAddress> page;
            do {
                page = view.listing().macs(filter, after, PAGE);
                new TreeMap<>(view.phones().findAll(page)).values().stream().filter(phone -> !phone.isPending())
                        .forEach(this::sort);
                after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1));
            } while (page.size() == PAGE);
        }

        private void sort(Phone phone) {
            phone.user().map(user -> ofUsers.computeIfAbsent(user, u -> new ArrayList<>())).orElse(others).add(phone.mac());
        }

        @Override
        public void eachPage(Page taker) {
            List<UserName> names = new ArrayList<>(ofUsers.keySet());
            for (int from = 0; from < names.size(); from += PAGE) {
                List<UserName> some = names.subList(from, Math.min(names.size(), from + PAGE));
                Map<UserName, PhoneUser> users = new TreeMap<>(view.users().findAll(new TreeSet<>(some)));
                taker.take(users.values(), byUser(new TreeMap<>(view.phones().findAll(
                        some.stream().flatMap(user -> ofUsers.get(user).stream()).toList())).values()));
            }
        }

        @Override
        public void eachWithoutUser(Consumer<Phone> taker) {
            for (int from = 0; from < others.size(); from += PAGE) {
                new TreeMap<>(view.phones().findAll(others.subList(from, Math.min(others.size(), from + PAGE)))).values().forEach(taker);
            }
        }
    }
}
