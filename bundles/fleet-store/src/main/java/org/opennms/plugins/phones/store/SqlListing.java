package org.opennms.plugins.phones.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFromStep;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.fleet.Listed;
import org.opennms.plugins.phones.api.fleet.PhoneField;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.fleet.PhoneSearch;
import org.opennms.plugins.phones.api.fleet.PhoneSearch.Cursor;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.preview.Drift;
import org.opennms.plugins.phones.api.store.ListingRows;
import org.opennms.plugins.phones.api.store.PhoneRows;

/** Lists of phones: which ones is asked of one narrow table, all else of the phones' own, for the page alone. */
final class SqlListing implements ListingRows {

    private static final Field<Status> STATUS = Columns.choice("phone_list", "status", Status.class);
    private static final Field<Long> REPORTED = Columns.number("report", "at");

    private final DSLContext sql;
    private final PhoneRows phones;

    SqlListing(DSLContext sql, PhoneRows phones) {
        this.sql = sql;
        this.phones = phones;
    }

    @Override
    public List<Listed> page(PhoneSearch search) {
        Field<?> order = search.order().<Field<?>>map(ListTable::column).orElse(REPORTED);
        boolean byMac = search.order().filter(PhoneField.MAC::equals).isPresent();
        Condition all = ListConditions.of(search.filter())
                .and(search.after().map(end -> beyond(search, order, byMac, end)).orElse(DSL.noCondition()));
        var listed = from(sql.select(ListTable.MAC, order), search.order().isEmpty() || ListConditions.needsReports(search.filter()))
                .where(search.order().isEmpty() ? all.and(REPORTED.isNotNull()) : all);
        var sorted = search.descending()
                ? byMac ? listed.orderBy(ListTable.MAC.desc()) : listed.orderBy(order.desc(), ListTable.MAC.desc())
                : byMac ? listed.orderBy(ListTable.MAC) : listed.orderBy(order, ListTable.MAC);
        return complete(sorted.limit(search.limit())
                .fetch(row -> new Cursor(String.valueOf(row.get(1)), row.get(ListTable.MAC))));
    }

    /** As one comparison of rows, which an index serves. */
    private static Condition beyond(PhoneSearch search, Field<?> order, boolean byMac, Cursor end) {
        if (byMac) {
            return search.descending() ? ListTable.MAC.lt(end.mac()) : ListTable.MAC.gt(end.mac());
        }
        Field<?> key = search.order().isPresent() ? DSL.val(end.key()) : DSL.val(number(end.key()));
        return DSL.condition(search.descending() ? "({0}, {1}) < ({2}, {3})" : "({0}, {1}) > ({2}, {3})", order,
                ListTable.column(PhoneField.MAC), key, DSL.val(end.mac().digits()));
    }

    private static long number(String key) {
        return key.matches("-?[0-9]{1,18}|[0-9]{19}") ? Long.parseLong(key) : 0;
    }

    private List<Listed> complete(List<Cursor> places) {
        Map<MacAddress, Phone> phones = this.phones.findAll(places.stream().map(Cursor::mac).toList());
        Set<UserName> users = phones.values().stream().flatMap(phone -> phone.user().stream()).collect(Collectors.toSet());
        Map<UserName, String> names = ListTable.userNames(sql, users);
        Map<MacAddress, Set<Drift.Kind>> drifts = new SqlDrifts(sql).of(phones.keySet());
        List<Listed> listed = new ArrayList<>();
        for (Cursor place : places) {
            Phone phone = phones.get(place.mac());
            listed.add(new Listed(phone, phone.details().displayName().or(() -> phone.user().map(names::get)),
                    drifts.getOrDefault(place.mac(), Set.of()), place));
        }
        return listed;
    }

    @Override
    public long count(PhoneFilter filter, long most) {
        var some = from(sql.select(DSL.inline(1).as("one")), ListConditions.needsReports(filter))
                .where(ListConditions.of(filter)).limit(most);
        return sql.selectCount().from(some.asTable("some")).fetchSingle().value1();
    }

    @Override
    public List<MacAddress> macs(PhoneFilter filter, Optional<MacAddress> after, int limit) {
        return from(sql.select(ListTable.MAC), ListConditions.needsReports(filter)).where(ListConditions.of(filter))
                .and(after.map(ListTable.MAC::gt).orElse(DSL.noCondition())).orderBy(ListTable.MAC).limit(limit)
                .fetch(ListTable.MAC);
    }

    @Override
    public Map<String, Long> facet(PhoneField field, PhoneFilter filter) {
        Field<String> column = ListTable.column(field);
        Map<String, Long> values = new TreeMap<>();
        from(sql.select(column, DSL.count()), ListConditions.needsReports(filter)).where(ListConditions.of(filter))
                .and(column.ne(DSL.inline(""))).groupBy(column)
                .forEach(row -> values.put(row.get(column), row.get(1, Long.class)));
        return values;
    }

    static <R extends Record> SelectJoinStep<R> from(SelectFromStep<R> select, boolean withReports) {
        SelectJoinStep<R> list = select.from(ListTable.LIST);
        return withReports ? list.leftJoin(ReportTable.REPORT).on(ReportTable.MAC.eq(ListTable.MAC)) : list;
    }

    @Override
    public void heard(Collection<Sighting> sightings) {
        ListTable.heard(sql, sightings);
    }

    @Override
    public List<Sighting> due(Instant now, int limit) {
        Map<MacAddress, Record> rows = sql.select(ListTable.MAC, STATUS, ListTable.DUE).from(ListTable.LIST)
                .where(ListTable.DUE.le(now)).orderBy(ListTable.DUE).limit(limit).fetchMap(ListTable.MAC, row -> (Record) row);
        return this.phones.findAll(rows.keySet()).values().stream().map(phone -> new Sighting(phone,
                rows.get(phone.mac()).get(STATUS), rows.get(phone.mac()).get(ListTable.DUE))).toList();
    }

    @Override
    public void postpone(Collection<Sighting> sightings) {
        ListTable.postpone(sql, sightings);
    }
}
