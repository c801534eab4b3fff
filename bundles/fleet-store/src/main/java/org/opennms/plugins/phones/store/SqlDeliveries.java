package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.delivery.Delivery;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.DeliveryRows;

/** Deliveries: the history in one table, in another what is asked of a whole fleet. */
final class SqlDeliveries implements DeliveryRows {

    private static final Table<Record> HISTORY = table(DSL.name("delivery"));
    private static final Columned OF_HISTORY = new Columned("delivery");
    private static final Field<Long> ID = Columns.number("delivery", "id");
    private static final Field<String> FILE = Columns.text("delivery", "file");
    private static final List<Field<?>> KEPT = List.of(OF_HISTORY.mac, FILE, OF_HISTORY.revision, OF_HISTORY.at,
            OF_HISTORY.source, OF_HISTORY.outcome, OF_HISTORY.sent, OF_HISTORY.total, OF_HISTORY.times);
    private static final BulkInsert EACH = new BulkInsert(HISTORY, KEPT);

    private static final Table<Record> LAST = table(DSL.name("delivery_last"));
    private static final Columned OF_LAST = new Columned("delivery_last");
    private static final Field<String> SLOT = Columns.text("delivery_last", "slot");
    private static final Field<Boolean> ARRIVED = Columns.flag("delivery_last", "arrived");
    private static final Upsert NEWEST = Upsert.into(LAST, SLOT, List.of(SLOT, OF_LAST.mac, ARRIVED, OF_LAST.revision,
            OF_LAST.at, OF_LAST.source, OF_LAST.outcome, OF_LAST.sent, OF_LAST.total, OF_LAST.times));

    private final DSLContext sql;

    SqlDeliveries(DSLContext sql) {
        this.sql = sql;
    }

    /** What both tables have. */
    private static final class Columned {

        final Field<MacAddress> mac;
        final Field<Long> revision;
        final Field<Instant> at;
        final Field<IpAddress> source;
        final Field<Delivery.Outcome> outcome;
        final Field<Long> sent;
        final Field<Long> total;
        final Field<Long> times;

        Columned(String table) {
            mac = Columns.mac(table, "mac");
            revision = Columns.number(table, "revision");
            at = Columns.time(table, "at");
            source = Columns.address(table, "source");
            outcome = Columns.choice(table, "outcome", Delivery.Outcome.class);
            sent = Columns.number(table, "sent");
            total = Columns.number(table, "total");
            times = Columns.number(table, "times");
        }

        Delivery read(Record row, String file) {
            return new Delivery(row.get(mac), file, row.get(revision), row.get(at), row.get(source), row.get(outcome),
                    row.get(sent), row.get(total), row.get(times));
        }
    }

    /** A row of the second table. */
    private record Newest(String slot, boolean arrived, Delivery delivery) { }

    @Override
    public void save(Collection<Delivery> deliveries) {
        EACH.all(sql, deliveries, (delivery, row) -> {
            row.text(delivery.mac().digits());
            row.text(delivery.file());
            bind(delivery, row);
        });
        Map<String, Newest> newest = new HashMap<>();
        for (Delivery delivery : deliveries) {
            if (delivery.file().equals(ownFile(delivery.mac()))) {
                put(newest, delivery, false);
                if (delivery.outcome().arrived()) {
                    put(newest, delivery, true);
                }
            }
        }
        NEWEST.all(sql, newest.values(), Newest::slot, (last, row) -> {
            row.text(last.slot);
            row.text(last.delivery.mac().digits());
            row.number(last.arrived ? 1 : 0);
            bind(last.delivery, row);
        });
        trim(deliveries);
    }

    private static void put(Map<String, Newest> newest, Delivery delivery, boolean arrived) {
        String slot = delivery.mac().digits() + (arrived ? "+" : "-");
        newest.put(slot, new Newest(slot, arrived, delivery));
    }

    private static void bind(Delivery delivery, UpsertRow row) throws SQLException {
        row.number(delivery.revision());
        row.time(delivery.at());
        row.text(delivery.source().text());
        row.text(delivery.outcome().name());
        row.number(delivery.sent());
        row.number(delivery.total());
        row.number(delivery.times());
    }

    private void trim(Collection<Delivery> deliveries) {
        Set<MacAddress> macs = new HashSet<>();
        deliveries.forEach(delivery -> macs.add(delivery.mac()));
        Field<Long> newer = Columns.number("newer", "id");
        for (Collection<MacAddress> some : Portions.of(macs)) {
            sql.deleteFrom(HISTORY).where(Columns.in(sql, OF_HISTORY.mac, some))
                    .and(ID.le(DSL.field(select(newer).from(HISTORY.as("newer"))
                            .where(Columns.mac("newer", "mac").eq(OF_HISTORY.mac)).orderBy(newer.desc()).limit(1).offset(MOST))))
                    .execute();
        }
    }

    @Override
    public List<Delivery> list(MacAddress mac) {
        return sql.select(KEPT).from(HISTORY).where(OF_HISTORY.mac.eq(mac)).orderBy(ID.desc()).limit(MOST)
                .fetch(row -> OF_HISTORY.read(row, row.get(FILE)));
    }

    @Override
    public Map<MacAddress, Delivery> arrived(Collection<MacAddress> macs) {
        return newest(macs, true);
    }

    @Override
    public Map<MacAddress, Delivery> last(Collection<MacAddress> macs) {
        return newest(macs, false);
    }

    private Map<MacAddress, Delivery> newest(Collection<MacAddress> macs, boolean arrived) {
        Map<MacAddress, Delivery> found = new HashMap<>();
        for (Collection<MacAddress> some : Portions.of(new ArrayList<>(macs))) {
            sql.select(OF_LAST.mac, OF_LAST.revision, OF_LAST.at, OF_LAST.source, OF_LAST.outcome, OF_LAST.sent, OF_LAST.total,
                            OF_LAST.times).from(LAST).where(Columns.in(sql, OF_LAST.mac, some)).and(ARRIVED.eq(arrived))
                    .forEach(row -> found.put(row.get(OF_LAST.mac), OF_LAST.read(row, ownFile(row.get(OF_LAST.mac)))));
        }
        return found;
    }

    private static String ownFile(MacAddress mac) {
        return mac.digits() + ".cfg";
    }

    @Override
    public int forgetBefore(Instant then) {
        return sql.deleteFrom(HISTORY).where(OF_HISTORY.at.lt(then)).execute();
    }
}
