package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.inline;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Drift;
import org.opennms.plugins.phones.api.store.DriftRows;

/** Drift, a column of the lists' table for each kind. */
final class SqlDrifts implements DriftRows {

    private static final List<Field<Long>> COLUMNS = Arrays.stream(Drift.Kind.values()).map(SqlDrifts::column).toList();
    private static final String SAVE = "UPDATE phone_list SET " + COLUMNS.stream().map(column -> column.getName() + " = ?")
            .collect(Collectors.joining(", ")) + " WHERE mac = ?";

    private final DSLContext sql;

    SqlDrifts(DSLContext sql) {
        this.sql = sql;
    }

    private static Field<Long> column(Drift.Kind kind) {
        return Columns.number("phone_list", "drift_" + kind.name().toLowerCase(Locale.ROOT));
    }

    /** Written out: only then does its index serve. */
    static Condition is(Drift.Kind kind) {
        return COLUMNS.get(kind.ordinal()).eq(inline(1L));
    }

    @Override
    public Map<MacAddress, Set<Drift.Kind>> of(Collection<MacAddress> macs) {
        Condition any = Arrays.stream(Drift.Kind.values()).map(SqlDrifts::is).reduce(DSL.falseCondition(), Condition::or);
        Map<MacAddress, Set<Drift.Kind>> found = new HashMap<>();
        for (Collection<MacAddress> some : Portions.of(macs)) {
            sql.select(ListTable.MAC).select(COLUMNS).from(ListTable.LIST).where(Columns.in(sql, ListTable.MAC, some)).and(any)
                    .forEach(row -> found.put(row.get(ListTable.MAC), Arrays.stream(Drift.Kind.values())
                            .filter(kind -> row.get(COLUMNS.get(kind.ordinal())) == 1)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Drift.Kind.class)))));
        }
        return found;
    }

    /** By MAC address, so that two who write meet in the same order. */
    @Override
    public void save(Map<MacAddress, Set<Drift.Kind>> seen) {
        ListTable.each(sql, SAVE, new TreeMap<>(seen).entrySet(), (entry, row) -> {
            for (Drift.Kind kind : Drift.Kind.values()) {
                row.number(entry.getValue().contains(kind) ? 1 : 0);
            }
            row.text(entry.getKey().digits());
        });
    }

    @Override
    public Map<Drift.Kind, Long> counts(PhoneFilter filter) {
        Map<Drift.Kind, Long> counts = new EnumMap<>(Drift.Kind.class);
        for (Drift.Kind kind : Drift.Kind.values()) {
            counts.put(kind, SqlListing.from(sql.selectCount(), ListConditions.needsReports(filter))
                    .where(ListConditions.of(filter)).and(is(kind)).fetchSingle().value1().longValue());
        }
        return counts;
    }
}
