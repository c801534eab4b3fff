package org.opennms.plugins.phones.core;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.exchange.Exports;
import org.opennms.plugins.phones.api.exchange.UserExport;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.exchange.UserSheet;

/** Exports from one consistent view, page by page. Pending phones are left out: nobody has let them in. */
public final class UserExports implements Exports {

    private static final int PAGE = 500;

    private final Store store;
    private final StatusExports status;
    private final Clock clock;

    public UserExports(Store store, Phones phones, Clock clock) {
        this.store = store;
        this.status = new StatusExports(store, phones);
        this.clock = clock;
    }

    @Override
    public void users(UserExport export, Operator by, OutputStream out) throws IOException {
        if (export.passwords()) {
            store.write(tx -> {
                tx.journal().record(Activity.of(clock.instant(), by, "passwords exported", "of "
                        + (export.users().isEmpty() && export.phones().isEmpty() ? "all users" : "some users")));
                return null;
            });
        }
        try {
            store.read(view -> written(view, export, out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void devices(OutputStream out) throws IOException {
        status.devices(out);
    }

    @Override
    public void alarms(OutputStream out) throws IOException {
        status.alarms(out);
    }

    private static Void written(Tx view, UserExport export, OutputStream out) {
        try {
            int[] most = {1};
            eachUser(view, export, page -> carried(view, page, export).values().forEach(p -> most[0] = Math.max(most[0], p.size())));
            UserSheet sheet = new UserSheet(out, export.layout(), most[0], export.passwords());
            eachUser(view, export, page -> {
                Map<UserName, List<Phone>> phones = carried(view, page, export);
                page.forEach(user -> sheet.user(user, phones.getOrDefault(user.name(), List.of())));
            });
            if (export.users().isEmpty()) {
                eachWithoutUser(view, export, sheet::phone);
            }
            sheet.flush();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void eachUser(Tx view, UserExport export, Consumer<Collection<PhoneUser>> taker) {
        if (!export.users().isEmpty() || !export.phones().isEmpty()) {
            TreeSet<UserName> names = new TreeSet<>(export.users());
            view.phones().findAll(export.phones()).values().forEach(phone -> phone.user().ifPresent(names::add));
            Map<UserName, PhoneUser> found = view.users().findAll(names);
            taker.accept(names.stream().flatMap(name -> Optional.ofNullable(found.get(name)).stream())
                    .filter(user -> isWanted(export, user)).toList());
            return;
        }
        Optional<UserName> after = Optional.empty();
        List<PhoneUser> page;
        do {
            page = view.users().list(after, PAGE);
            taker.accept(page.stream().filter(user -> isWanted(export, user)).toList());
            after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1).name());
        } while (page.size() == PAGE);
    }

    private static boolean isWanted(UserExport export, PhoneUser user) {
        return export.region().isEmpty() || user.region().filter(r -> isSame(r.text(), export)).isPresent();
    }

    private static boolean isSame(String region, UserExport export) {
        return export.region().filter(wanted -> wanted.text().equalsIgnoreCase(region)).isPresent();
    }

    private static Map<UserName, List<Phone>> carried(Tx view, Collection<PhoneUser> users, UserExport export) {
        return view.phones().ofUsers(users.stream().map(PhoneUser::name).toList()).stream()
                .filter(phone -> !phone.isPending() && (export.phones().isEmpty() || export.phones().contains(phone.mac())))
                .collect(Collectors.groupingBy(phone -> phone.user().orElseThrow()));
    }

    private static void eachWithoutUser(Tx view, UserExport export, Consumer<Phone> taker) {
        Consumer<Collection<Phone>> those = page -> page.stream().filter(p -> p.user().isEmpty() && !p.isPending())
                .filter(p -> export.region().isEmpty() || p.region().filter(r -> isSame(r.text(), export)).isPresent())
                .forEach(taker);
        if (!export.phones().isEmpty()) {
            those.accept(view.phones().findAll(export.phones()).values());
            return;
        }
        PhoneQuery query = PhoneQuery.all(PAGE);
        List<Phone> page;
        do {
            page = view.phones().list(query);
            those.accept(page);
            query = page.isEmpty() ? query : query.after(page.get(page.size() - 1).mac());
        } while (page.size() == PAGE);
    }
}
