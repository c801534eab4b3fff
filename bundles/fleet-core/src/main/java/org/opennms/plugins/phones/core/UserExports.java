package org.opennms.plugins.phones.core;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

import org.opennms.plugins.phones.api.exchange.Exports;
import org.opennms.plugins.phones.api.exchange.UserExport;
import org.opennms.plugins.phones.api.exchange.UserExport.Users;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.exchange.UserSheet;

/** Exports from one consistent view, page by page. Pending phones are left out: nobody has let them in. */
public final class UserExports implements Exports {

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
                        + (export.which().equals(Users.ALL) ? "all users" : "some users")));
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
    public void devices(PhoneFilter filter, OutputStream out) throws IOException {
        status.devices(filter, out);
    }

    @Override
    public void alarms(OutputStream out) throws IOException {
        status.alarms(out);
    }

    private static Void written(Tx view, UserExport export, OutputStream out) {
        try {
            ExportedUsers exported = export.which() instanceof UserExport.Phones phones
                    ? new ExportedUsers.OfPhones(view, phones.filter()) : new ExportedUsers.OfUsers(view, (Users) export.which());
            int[] most = {1};
            exported.eachPage((page, carried) -> carried.values().forEach(p -> most[0] = Math.max(most[0], p.size())));
            UserSheet sheet = new UserSheet(out, export.layout(), most[0], export.passwords());
            exported.eachPage((page, carried) -> page.forEach(user -> sheet.user(user, carried.getOrDefault(user.name(), List.of()))));
            exported.eachWithoutUser(sheet::phone);
            sheet.flush();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
