package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.table;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.model.Vlan;
import org.opennms.plugins.phones.api.store.PhoneRows;
import org.opennms.plugins.phones.api.store.Revision.Topic;
import org.opennms.plugins.phones.api.store.States;

/** Phones in one table, their last reports in another: a keep-alive rewrites only the latter. */
final class SqlPhones implements PhoneRows {

    private static final Table<Record> PHONE = table(DSL.name("phone"));
    private static final Field<MacAddress> MAC = Columns.mac("phone", "mac");
    private static final Field<PhoneModel> MODEL = Columns.word("phone", "model", PhoneModel.class, PhoneModel::new);
    private static final Field<RegionName> REGION = Columns.word("phone", "region", RegionName.class, RegionName::new);
    private static final Field<String> REGION_KEY = Columns.text("phone", "region_key");
    private static final Field<UserName> USER = Columns.word("phone", "user_name", UserName.class, UserName::new);
    private static final Field<Enrolment> ENROLMENT = Columns.choice("phone", "enrolment", Enrolment.class);
    private static final Field<Instant> SINCE = Columns.time("phone", "since");
    private static final Field<IpAddress> ADDRESS = Columns.address("phone", "address");
    private static final Field<String> NEIGHBOURHOOD = Columns.text("phone", "neighbourhood");
    private static final Field<Instant> OPEN_UNTIL = Columns.time("phone", "open_until");
    private static final Field<Instant> HEARD_AT = Columns.time("phone", "heard_at");
    private static final Field<Duration> PERIOD = Columns.span("phone", "period");
    private static final Field<String> DISPLAY_NAME = Columns.text("phone", "display_name");
    private static final Field<String> NICKNAME = Columns.text("phone", "nickname");
    private static final Field<String> SERIAL = Columns.text("phone", "serial");
    private static final Field<String> LANGUAGE = Columns.text("phone", "language");
    private static final Field<Vlan.Mode> VLAN_MODE = Columns.choice("phone", "vlan_mode", Vlan.Mode.class);
    private static final Field<Long> VLAN_ID = Columns.number("phone", "vlan_id");
    private static final Field<Long> VLAN_PRIORITY = Columns.number("phone", "vlan_priority");

    /** In the order in which {@link PhoneReader} takes them, before those of the report. */
    private static final List<Field<?>> COLUMNS = List.of(MAC, MODEL, REGION, USER, ENROLMENT, SINCE, ADDRESS, OPEN_UNTIL,
            HEARD_AT, PERIOD, DISPLAY_NAME, NICKNAME, SERIAL, LANGUAGE, VLAN_MODE, VLAN_ID, VLAN_PRIORITY);

    /** In the order in which {@link #save} names their values; the key is the first. */
    private static final List<Field<?>> SAVED = List.of(MAC, MODEL, REGION, REGION_KEY, USER, ENROLMENT, SINCE, ADDRESS,
            NEIGHBOURHOOD, OPEN_UNTIL, HEARD_AT, PERIOD, DISPLAY_NAME, NICKNAME, SERIAL, LANGUAGE, VLAN_MODE, VLAN_ID,
            VLAN_PRIORITY);

    /** Written out, not bound: only then does the index of pending phones serve. */
    private static final Condition IS_PENDING = ENROLMENT.eq(inline(Enrolment.PENDING, ENROLMENT.getDataType()));

    private static final Upsert EACH = Upsert.into(PHONE, MAC, SAVED);

    private static final ByKey<MacAddress> THESE = new ByKey<>(MAC, (sql, among) -> select(sql).where(among));
    private static final ByKey<MacAddress> KNOWN = new ByKey<>(MAC, (sql, among) -> sql.select(MAC).from(PHONE).where(among));

    private final DSLContext sql;
    private final SqlConfig config;
    private final SqlFiles files;
    private final Keeper keeper;

    SqlPhones(DSLContext sql, SqlConfig config, SqlFiles files, Keeper keeper) {
        this.sql = sql;
        this.config = config;
        this.files = files;
        this.keeper = keeper;
    }

    /** The addresses of phones that have this text in address, names or user, in capitals or not. */
    static Select<Record1<String>> named(String text) {
        Field<String> address = MAC.coerce(String.class);
        return DSL.select(address).from(PHONE).where(address.containsIgnoreCase(text)
                .or(DISPLAY_NAME.containsIgnoreCase(text)).or(NICKNAME.containsIgnoreCase(text))
                .or(USER.coerce(String.class).containsIgnoreCase(text)));
    }

    @Override
    public Optional<Phone> find(MacAddress mac) {
        return PhoneReader.read(select().where(MAC.eq(mac))).stream().findFirst();
    }

    @Override
    public Map<MacAddress, Phone> findAll(Collection<MacAddress> macs) {
        Map<MacAddress, Phone> found = new HashMap<>();
        THESE.read(sql, macs, PhoneReader::read).forEach(phone -> found.put(phone.mac(), phone));
        return found;
    }

    @Override
    public Set<MacAddress> known(Collection<MacAddress> macs) {
        return new HashSet<>(KNOWN.read(sql, macs, rows -> {
            List<MacAddress> known = new ArrayList<>();
            while (rows.next()) {
                known.add(new MacAddress(rows.getString(1)));
            }
            return known;
        }));
    }

    @Override
    public List<Phone> list(PhoneQuery query) {
        Condition all = query.after().map(MAC::gt).orElse(DSL.noCondition())
                .and(query.enrolment().map(SqlPhones::is).orElse(DSL.noCondition()))
                .and(query.region().map(r -> REGION_KEY.eq(Columns.key(r))).orElse(DSL.noCondition()))
                .and(query.model().map(MODEL::eq).orElse(DSL.noCondition()));
        return PhoneReader.read(select().where(all).orderBy(MAC).limit(query.limit()));
    }

    @Override
    public List<Phone> ofUsers(Collection<UserName> users) {
        List<Phone> found = new ArrayList<>();
        for (Collection<UserName> some : Portions.of(users)) {
            found.addAll(PhoneReader.read(select().where(Columns.in(sql, USER, some)).orderBy(MAC)));
        }
        return found;
    }

    @Override
    public List<Phone> at(IpAddress address, int limit) {
        return PhoneReader.read(select().where(ADDRESS.eq(address)).and(ENROLMENT.eq(Enrolment.APPROVED)).orderBy(MAC)
                .limit(limit));
    }

    private static Condition is(Enrolment enrolment) {
        return enrolment == Enrolment.PENDING ? IS_PENDING : ENROLMENT.eq(enrolment);
    }

    private SelectOnConditionStep<Record> select() {
        return select(sql);
    }

    private static SelectOnConditionStep<Record> select(DSLContext sql) {
        return sql.select(COLUMNS).select(ReportTable.COLUMNS).from(PHONE)
                .leftJoin(ReportTable.REPORT).on(ReportTable.MAC.eq(MAC));
    }

    @Override
    public void save(Collection<Phone> phones) {
        if (keeper.keeps()) {
            Map<String, Optional<Map<String, String>>> after = new HashMap<>();
            phones.forEach(phone -> after.put(phone.mac().digits(), Optional.of(States.of(phone))));
            keeper.keep(Topic.PHONE, states(phones.stream().map(Phone::mac).toList()), after);
        }
        EACH.all(sql, phones, Phone::mac, (phone, row) -> {
            row.text(phone.mac().digits());
            row.text(phone.model().map(PhoneModel::text));
            row.text(phone.region().map(RegionName::text));
            row.text(phone.region().map(Columns::key));
            row.text(phone.user().map(UserName::text));
            row.text(phone.enrolment().name());
            row.time(phone.since());
            row.text(phone.access().address().map(IpAddress::text));
            row.text(phone.access().address().map(IpAddress::neighbourhood).orElse(""));
            row.time(phone.access().openUntil());
            row.time(phone.access().heardAt());
            row.number(phone.period().toNanos());
            PhoneDetails details = phone.details();
            row.text(details.displayName());
            row.text(details.nickname());
            row.text(details.serial());
            row.text(details.language());
            row.text(details.vlan().map(vlan -> vlan.mode().name()));
            row.number(details.vlan().map(vlan -> (long) vlan.id()));
            row.number(details.vlan().map(vlan -> (long) vlan.priority()));
        });
        ListTable.save(sql, phones);
    }

    @Override
    public void saveReports(Collection<Report> reports) {
        ReportTable.save(sql, reports);
    }

    @Override
    public void repeatReports(Collection<Repeated> reports) {
        if (!ReportTable.repeat(sql, reports)) {
            ReportTable.save(sql, reports.stream().map(Repeated::again).toList());
        }
    }

    @Override
    public void delete(Collection<MacAddress> macs) {
        for (Collection<MacAddress> some : Portions.of(macs)) {
            if (keeper.keeps()) {
                Map<String, Optional<Map<String, String>>> after = new HashMap<>();
                some.forEach(mac -> after.put(mac.digits(), Optional.empty()));
                keeper.keep(Topic.PHONE, states(some), after);
            }
            config.deleteOfPhones(some);
            files.deleteOfPhones(some);
            SqlCommands.deleteOfPhones(sql, some);
            sql.deleteFrom(PHONE).where(Columns.in(sql, MAC, some)).execute();
        }
    }

    private Map<String, Map<String, String>> states(Collection<MacAddress> macs) {
        Map<String, Map<String, String>> states = new HashMap<>();
        findAll(macs).values().forEach(phone -> states.put(phone.mac().digits(), States.of(phone)));
        return states;
    }

    @Override
    public PendingCount pending(Set<IpAddress> addresses) {
        long total = sql.selectCount().from(PHONE).where(IS_PENDING).fetchSingle().value1();
        Map<IpAddress, Long> byAddress = new HashMap<>();
        for (Collection<IpAddress> some : Portions.of(addresses)) {
            sql.select(ADDRESS, count()).from(PHONE).where(IS_PENDING).and(Columns.in(sql, ADDRESS, some)).groupBy(ADDRESS)
                    .forEach(row -> byAddress.put(row.value1(), row.value2().longValue()));
        }
        return new PendingCount(total, byAddress);
    }

    /**
     * Numbered from the newest of its neighbourhood, a phone's number is how crowded that is once all older ones have
     * gone. The largest numbers are whom one gets by sending away, again and again, the oldest of the fullest.
     */
    @Override
    public List<MacAddress> givingWay(int count, Instant before) {
        Field<Instant> heard = greatest(coalesce(ReportTable.AT, SINCE), coalesce(HEARD_AT, SINCE));
        Field<Integer> crowd = rowNumber().over().partitionBy(NEIGHBOURHOOD).orderBy(heard.desc(), MAC.desc());
        Select<?> waiting = sql.select(MAC, heard.as("heard"), crowd.as("crowd"))
                .from(PHONE).leftJoin(ReportTable.REPORT).on(ReportTable.MAC.eq(MAC)).where(IS_PENDING);

        Field<MacAddress> mac = Columns.mac("waiting", "mac");
        Field<Instant> lastHeard = Columns.time("waiting", "heard");
        return sql.select(mac).from(waiting.asTable("waiting")).where(lastHeard.lt(before))
                .orderBy(Columns.number("waiting", "crowd").desc(), lastHeard, mac).limit(count).fetch(mac);
    }

    /** The users that more than one phone carries. */
    static Select<Record1<UserName>> usersOfSeveral() {
        return DSL.select(USER).from(PHONE).where(USER.isNotNull()).groupBy(USER).having(count().gt(1));
    }

    /** How many phones belong to a region. */
    static long inRegion(DSLContext sql, RegionName name) {
        return sql.selectCount().from(PHONE).where(REGION_KEY.eq(Columns.key(name))).fetchSingle().value1();
    }
}
