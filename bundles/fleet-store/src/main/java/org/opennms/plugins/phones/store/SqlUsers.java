package org.opennms.plugins.phones.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.fleet.UserQuery;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Revision.Topic;
import org.opennms.plugins.phones.api.store.States;
import org.opennms.plugins.phones.api.store.UserRows;

/** Users, their passwords sealed. */
final class SqlUsers implements UserRows {

    private static final Table<Record> USER = table(DSL.name("phone_user"));
    private static final Field<UserName> NAME = Columns.word("phone_user", "name", UserName.class, UserName::new);
    private static final Field<String> DISPLAY_NAME = Columns.text("phone_user", "display_name");
    private static final Field<byte[]> PASSWORD = Columns.bytes("phone_user", "password");
    private static final Field<RegionName> REGION = Columns.word("phone_user", "region", RegionName.class, RegionName::new);
    private static final Field<String> REGION_KEY = Columns.text("phone_user", "region_key");

    private static final Field<String> NAME_KEY = Columns.text("phone_user", "name_key");
    private static final Field<String> DISPLAY_KEY = Columns.text("phone_user", "display_key");

    private static final List<Field<?>> COLUMNS = List.of(NAME, DISPLAY_NAME, PASSWORD, REGION);
    private static final Upsert EACH = Upsert.into(USER, NAME,
            List.of(NAME, DISPLAY_NAME, PASSWORD, REGION, REGION_KEY, NAME_KEY, DISPLAY_KEY));

    /** Read past jOOQ: a preview asks for the users of a whole fleet. */
    private static final ByKey<UserName> THESE = new ByKey<>(NAME, (sql, among) -> sql.select(COLUMNS).from(USER).where(among));

    /** Who is carried by more than one phone. */
    private static final Select<Record1<UserName>> SHARED = SqlPhones.usersOfSeveral();

    private final DSLContext sql;
    private final Vault vault;
    private final Keeper keeper;

    SqlUsers(DSLContext sql, Vault vault, Keeper keeper) {
        this.sql = sql;
        this.vault = vault;
        this.keeper = keeper;
    }

    @Override
    public Optional<PhoneUser> find(UserName name) {
        return sql.select(COLUMNS).from(USER).where(NAME.eq(name)).fetchOptional(this::user);
    }

    @Override
    public Map<UserName, PhoneUser> findAll(Collection<UserName> names) {
        Map<UserName, PhoneUser> found = new HashMap<>();
        THESE.read(sql, names, rows -> {
            while (rows.next()) {
                PhoneUser user = user(new UserName(rows.getString(1)), rows.getString(2), rows.getBytes(3),
                        Optional.ofNullable(rows.getString(4)).map(RegionName::new));
                found.put(user.name(), user);
            }
            return List.of();
        });
        return found;
    }

    @Override
    public void save(Collection<PhoneUser> users) {
        if (keeper.keeps()) {
            Map<String, Map<String, String>> before = new HashMap<>();
            Map<String, Optional<Map<String, String>>> after = new HashMap<>();
            findAll(users.stream().map(PhoneUser::name).toList()).forEach((name, user) -> before.put(name.text(), States.of(user)));
            users.forEach(user -> after.put(user.name().text(), Optional.of(States.of(user))));
            keeper.keep(Topic.USER, before, after);
        }
        // Encrypting takes longer than the rows do.
        List<Sealed> sealed = users.parallelStream().map(this::sealed).toList();
        EACH.all(sql, sealed, one -> one.user().name(), (one, row) -> {
            PhoneUser user = one.user();
            row.text(user.name().text());
            row.text(user.displayName());
            row.bytes(one.password());
            row.text(user.region().map(RegionName::text));
            row.text(user.region().map(Columns::key));
            row.text(Columns.key(user.name()));
            row.text(user.displayName().map(Columns::key).orElse(""));
        });
        ListTable.named(sql, users);
    }

    private record Sealed(PhoneUser user, Optional<byte[]> password) { }

    private Sealed sealed(PhoneUser user) {
        return new Sealed(user, user.password().map(p -> vault.seal(p.value().getBytes(UTF_8), place(user.name()))));
    }

    @Override
    public boolean delete(UserName name) {
        if (keeper.keeps()) {
            keeper.keep(Topic.USER, name.text(), find(name).map(States::of), Optional.empty());
        }
        return sql.deleteFrom(USER).where(NAME.eq(name)).execute() > 0;
    }

    @Override
    public List<PhoneUser> list(Optional<UserName> after, int limit) {
        return sql.select(COLUMNS).from(USER).where(after.map(NAME::gt).orElse(DSL.noCondition()))
                .orderBy(NAME).limit(limit).fetch(this::user);
    }

    @Override
    public List<PhoneUser> list(UserQuery query) {
        Field<?> first = switch (query.order()) {
            case NAME -> NAME_KEY;
            case DISPLAY_NAME -> DISPLAY_KEY;
            case REGION -> coalesce(REGION_KEY, inline(""));
        };
        return sql.select(COLUMNS).from(USER).where(passing(query))
                .orderBy(query.descending() ? List.of(first.desc(), NAME.desc()) : List.of(first.asc(), NAME.asc()))
                .limit(query.limit()).offset(query.offset()).fetch(this::user);
    }

    @Override
    public long count(UserQuery query, long most) {
        return sql.selectCount().from(sql.select(NAME).from(USER).where(passing(query)).limit(most).asTable("some"))
                .fetchSingle().value1();
    }

    private static Condition passing(UserQuery query) {
        Condition text = query.text().map(Columns::key).map(t -> NAME_KEY.contains(t).or(DISPLAY_KEY.contains(t)))
                .orElse(DSL.noCondition());
        Condition several = query.several().map(yes -> yes ? NAME.in(SHARED) : NAME.notIn(SHARED)).orElse(DSL.noCondition());
        return text.and(several).and(query.region().map(r -> REGION_KEY.eq(Columns.key(r))).orElse(DSL.noCondition()));
    }

    /** How many users belong to a region. */
    static long inRegion(DSLContext sql, RegionName name) {
        return sql.selectCount().from(USER).where(REGION_KEY.eq(Columns.key(name))).fetchSingle().value1();
    }

    private PhoneUser user(Record row) {
        return user(row.get(NAME), row.get(DISPLAY_NAME), row.get(PASSWORD), Optional.ofNullable(row.get(REGION)));
    }

    private PhoneUser user(UserName name, String displayName, byte[] sealed, Optional<RegionName> region) {
        Optional<Secret> password = Optional.ofNullable(sealed)
                .map(bytes -> new Secret(new String(vault.open(bytes, place(name)), UTF_8)));
        return new PhoneUser(name, Optional.ofNullable(displayName), password, region);
    }

    private static String place(UserName name) {
        return "user " + name;
    }
}
