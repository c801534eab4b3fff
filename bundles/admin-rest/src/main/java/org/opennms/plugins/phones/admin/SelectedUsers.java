package org.opennms.plugins.phones.admin;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.admin.view.NewUserJob;
import org.opennms.plugins.phones.admin.view.UserFilter;
import org.opennms.plugins.phones.api.fleet.UserQuery;
import org.opennms.plugins.phones.api.job.JobItems;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Tx;

/** Which users, or which of their devices, a job is to work on. */
final class SelectedUsers {

    private static final Set<String> ON_USERS = Set.of("set-users-region", "reset-passwords", "delete-users");
    private static final int PAGE = 1000;

    private SelectedUsers() { }

    static JobItems of(NewUserJob job) {
        if ((job.users() == null) == (job.filter() == null)) {
            throw Bad.field("users", "either users or a filter is expected");
        }
        boolean devices = !ON_USERS.contains(job.operation());
        if (job.users() != null) {
            List<UserName> names = job.users().stream().map(name -> Bad.required("users", name, UserName::new)).distinct().toList();
            return (view, taker) -> give(view, names, devices, taker);
        }
        UserQuery first = query(job.filter());
        return (view, taker) -> {
            List<UserName> names;
            UserQuery query = first;
            do {
                names = view.users().list(query).stream().map(PhoneUser::name).toList();
                give(view, names, devices, taker);
                query = new UserQuery(query.text(), query.region(), query.several(), query.order(), false, query.offset() + PAGE, PAGE);
            } while (names.size() == PAGE);
        };
    }

    private static void give(Tx view, List<UserName> names, boolean devices, JobItems.Taker taker) {
        taker.take(devices ? view.phones().ofUsers(names).stream().map(phone -> phone.mac().digits()).toList()
                : names.stream().map(UserName::text).toList());
    }

    private static UserQuery query(UserFilter filter) {
        if (filter.q() != null && filter.q().isBlank()) {
            throw Bad.field("filter.q", "is empty; leave it out if all are meant");
        }
        return new UserQuery(Optional.ofNullable(filter.q()),
                Bad.optional("region", filter.region(), RegionName::new), Optional.ofNullable(filter.multipleDevices()),
                UserQuery.Order.NAME, false, 0, PAGE);
    }
}
