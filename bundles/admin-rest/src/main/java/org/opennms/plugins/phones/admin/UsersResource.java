package org.opennms.plugins.phones.admin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

import org.opennms.plugins.phones.admin.view.NewUserJob;
import org.opennms.plugins.phones.admin.view.Password;
import org.opennms.plugins.phones.admin.view.UserDevices;
import org.opennms.plugins.phones.admin.view.UserEdit;
import org.opennms.plugins.phones.admin.view.UserPage;
import org.opennms.plugins.phones.admin.view.UserRow;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.UserAdmin;
import org.opennms.plugins.phones.api.fleet.UserQuery;
import org.opennms.plugins.phones.api.fleet.UserQuery.Order;
import org.opennms.plugins.phones.api.fleet.UserUsage;
import org.opennms.plugins.phones.api.fleet.Users;
import org.opennms.plugins.phones.api.job.Jobs;
import org.opennms.plugins.phones.api.job.NewJob;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;

/** Users, each edit guarded by an ETag. */
public final class UsersResource implements UsersApi {

    private static final Map<String, Order> ORDERS =
            Map.of("name", Order.NAME, "displayname", Order.DISPLAY_NAME, "region", Order.REGION);

    private final Users users;
    private final UserAdmin admin;
    private final Jobs jobs;

    UsersResource(Users users, UserAdmin admin, Jobs jobs) {
        this.users = users;
        this.admin = admin;
        this.jobs = jobs;
    }

    @Override
    public UserPage list(String text, RegionName region, Boolean several, String sort, int page, int limit) {
        Order order = ORDERS.get(sort.replaceFirst("^-", "").toLowerCase(Locale.ROOT));
        if (order == null) {
            throw Bad.field("sort", "expected: name, displayName or region, with - in front for descending");
        }
        if (page < 1) {
            throw Bad.field("page", "must be 1 or more");
        }
        UserQuery query = new UserQuery(Optional.ofNullable(text).filter(t -> !t.isEmpty()), Optional.ofNullable(region),
                Optional.ofNullable(several), order, sort.startsWith("-"), (page - 1L) * Bad.limit(limit), limit);
        List<UserRow> rows = users.list(query).stream().map(UserRow::of).toList();
        long total = users.count(query);
        return new UserPage(rows, page, Math.min(total, Users.COUNTED), total > Users.COUNTED);
    }

    @Override
    public Response add(UserEdit user, SecurityContext who, UriInfo uri) {
        UserEdit given = Bad.body(user);
        UserName name = Bad.required("name", given.name(), UserName::new);
        PhoneUser added = admin.add(edited(PhoneUser.named(name), given), Guard.operator(who));
        return Response.created(uri.getAbsolutePathBuilder().path("{user}").build(added.name().text()))
                .tag(etag(added)).entity(UserRow.of(find(name))).build();
    }

    @Override
    public Response start(NewUserJob job, SecurityContext who, UriInfo uri) {
        NewUserJob given = Bad.body(job);
        Bad.required("operation", given.operation(), word -> word);
        return StartedJobs.answer(jobs.start(new NewJob(given.operation(), SelectedUsers.of(given),
                given.args() == null ? Map.of() : given.args(), given.reason() == null ? "" : given.reason()),
                Guard.operator(who)), uri);
    }

    @Override
    public Response get(UserName user) {
        return answer(find(user));
    }

    @Override
    public Response change(UserName user, UserEdit edit, String etag, SecurityContext who) {
        UserEdit given = Bad.body(edit);
        Etags.required(etag);
        if (given.name() != null && !given.name().equals(user.text())) {
            throw Bad.field("name", "users are not renamed: phones log in with that name; add another and delete this one");
        }
        PhoneUser read = find(user).user();
        Etags.check(etag, etag(read), "user " + user);
        admin.change(read, edited(read, given), Guard.operator(who));
        return answer(find(user));
    }

    private static PhoneUser edited(PhoneUser read, UserEdit edit) {
        Optional<Secret> given = text(edit.password()).map(Secret::new);
        if (given.isPresent() && Boolean.TRUE.equals(edit.noPassword())) {
            throw Bad.field("noPassword", "there is a password, too");
        }
        return new PhoneUser(read.name(), text(edit.displayName()),
                Boolean.TRUE.equals(edit.noPassword()) ? Optional.empty() : given.or(read::password),
                Bad.optional("region", text(edit.region()).orElse(null), RegionName::new));
    }

    private static Optional<String> text(String text) {
        return Optional.ofNullable(text).filter(t -> !t.isEmpty());
    }

    @Override
    public UserDevices usage(UserName user) {
        List<String> macs = find(user).phones().stream().map(phone -> phone.mac().digits()).toList();
        return new UserDevices(macs.size(), macs);
    }

    @Override
    public void delete(UserName user, int devices, SecurityContext who) {
        admin.delete(user, devices, Guard.operator(who));
    }

    @Override
    public Password reveal(UserName user, SecurityContext who) {
        return new Password(admin.reveal(user, Guard.administrator(who)).map(Secret::value).orElse(null));
    }

    private UserUsage find(UserName name) {
        return users.find(name).orElseThrow(() -> new NotFound("there is no user " + name));
    }

    private static Response answer(UserUsage usage) {
        return Response.ok(UserRow.of(usage)).tag(etag(usage.user())).build();
    }

    /** Of all that can be edited. A hash of the password itself would let anyone who reads it try passwords against it. */
    private static String etag(PhoneUser user) {
        return Content.of(String.join("\n", user.name().text(), user.displayName().orElse(""),
                user.region().map(RegionName::text).orElse(""), user.password().isPresent() ? "password" : ""),
                StandardCharsets.UTF_8).sha256();
    }
}
