package org.opennms.plugins.phones.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jooq.impl.DSL.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.UserRows;

/** Users, their passwords sealed. */
final class SqlUsers implements UserRows {

    private static final Table<Record> USER = table(DSL.name("phone_user"));
    private static final Field<UserName> NAME = Columns.word("phone_user", "name", UserName.class, UserName::new);
    private static final Field<String> DISPLAY_NAME = Columns.text("phone_user", "display_name");
    private static final Field<byte[]> PASSWORD = Columns.bytes("phone_user", "password");
    private static final Field<RegionName> REGION = Columns.word("phone_user", "region", RegionName.class, RegionName::new);
    private static final Field<String> REGION_KEY = Columns.text("phone_user", "region_key");

    private static final List<Field<?>> COLUMNS = List.of(NAME, DISPLAY_NAME, PASSWORD, REGION);

    private final DSLContext sql;
    private final Vault vault;

    SqlUsers(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public Optional<PhoneUser> find(UserName name) {
        return sql.select(COLUMNS).from(USER).where(NAME.eq(name)).fetchOptional(this::user);
    }

    @Override
    public Map<UserName, PhoneUser> findAll(Collection<UserName> names) {
        Map<UserName, PhoneUser> found = new HashMap<>();
        for (Collection<UserName> some : Portions.of(names)) {
            sql.select(COLUMNS).from(USER).where(Columns.in(sql, NAME, some))
                    .forEach(row -> found.put(row.get(NAME), user(row)));
        }
        return found;
    }

    @Override
    public void save(PhoneUser user) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(DISPLAY_NAME, user.displayName().orElse(null));
        values.put(PASSWORD, user.password().map(p -> vault.seal(p.value().getBytes(UTF_8), place(user.name())))
                .orElse(null));
        values.put(REGION, user.region().orElse(null));
        values.put(REGION_KEY, user.region().map(Columns::key).orElse(null));
        sql.insertInto(USER).set(NAME, user.name()).set(values).onConflict(NAME).doUpdate().set(values).execute();
    }

    @Override
    public boolean delete(UserName name) {
        return sql.deleteFrom(USER).where(NAME.eq(name)).execute() > 0;
    }

    @Override
    public List<PhoneUser> list(Optional<UserName> after, int limit) {
        return sql.select(COLUMNS).from(USER).where(after.map(NAME::gt).orElse(DSL.noCondition()))
                .orderBy(NAME).limit(limit).fetch(this::user);
    }

    /** How many users belong to a region. */
    static long inRegion(DSLContext sql, RegionName name) {
        return sql.selectCount().from(USER).where(REGION_KEY.eq(Columns.key(name))).fetchSingle().value1();
    }

    private PhoneUser user(Record row) {
        UserName name = row.get(NAME);
        Optional<Secret> password = Optional.ofNullable(row.get(PASSWORD))
                .map(sealed -> new Secret(new String(vault.open(sealed, place(name)), UTF_8)));
        return new PhoneUser(name, Optional.ofNullable(row.get(DISPLAY_NAME)), password,
                Optional.ofNullable(row.get(REGION)));
    }

    private static String place(UserName name) {
        return "user " + name;
    }
}
