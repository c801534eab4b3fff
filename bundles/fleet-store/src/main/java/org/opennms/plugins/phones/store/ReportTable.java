package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.table;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.store.PhoneRows.Repeated;

/** The last report of each phone. This is the busiest table by far. */
final class ReportTable {

    static final Table<Record> REPORT = table(DSL.name("report"));
    static final Field<MacAddress> MAC = Columns.mac("report", "mac");
    static final Field<Instant> AT = Columns.time("report", "at");
    private static final Field<IpAddress> SOURCE = Columns.address("report", "source");
    private static final Field<Report.Kind> KIND = Columns.choice("report", "kind", Report.Kind.class);
    private static final Field<Status> STATUS = Columns.choice("report", "status", Status.class);
    private static final Field<String> FIELDS = Columns.text("report", "fields");

    /** In the order in which {@link PhoneReader} takes them; the MAC address is the phone's. */
    static final List<Field<?>> COLUMNS = List.of(AT, SOURCE, KIND, STATUS, FIELDS);

    private static final List<Field<?>> SAVED = List.of(MAC, AT, SOURCE, KIND, STATUS, FIELDS);

    private static final Field<Long> NANOS = Columns.number("report", "at");

    /** As {@link Report#newerThan} has it. */
    private static final Upsert NEWER = Upsert.into(REPORT, MAC, SAVED).unless(NANOS.gt(excluded(NANOS))
            .and(NANOS.le(excluded(NANOS).add(inline(Report.FURTHEST_AHEAD.toNanos())))));

    private static final String REPEAT = "UPDATE report SET at = ? WHERE mac = ? AND at = ?";
    private static final String REPEAT_ALL = "UPDATE report SET at = n.at FROM unnest(?, ?, ?) AS n (at, mac, was)"
            + " WHERE report.mac = n.mac AND report.at = n.was";

    private ReportTable() {
    }

    static void save(DSLContext sql, Collection<Report> reports) {
        NEWER.all(sql, reports, Report::mac, (report, row) -> {
            row.text(report.mac().digits());
            row.time(report.at());
            row.text(report.source().text());
            row.text(report.kind().name());
            row.text(report.status().name());
            row.text(FlatJson.write(report.fields()));
        });
    }

    /** Nearly all reports say what the one before said: their time alone is written. False: some were not as expected. */
    static boolean repeat(DSLContext sql, Collection<Repeated> reports) {
        List<Repeated> sorted = new ArrayList<>(reports);
        sorted.sort(Comparator.comparing(repeated -> repeated.again().mac()));
        boolean sqlite = sql.family() == SQLDialect.SQLITE;
        int changed = sql.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sqlite ? REPEAT : REPEAT_ALL)) {
                return sqlite ? byRow(statement, sorted) : byColumn(statement, sorted);
            }
        });
        return changed == sorted.size();
    }

    private static int byRow(PreparedStatement statement, List<Repeated> reports) throws SQLException {
        for (Repeated repeated : reports) {
            bind(repeated, new UpsertRow.Bound(statement));
            statement.addBatch();
        }
        return IntStream.of(statement.executeBatch()).sum();
    }

    private static int byColumn(PreparedStatement statement, List<Repeated> reports) throws SQLException {
        UpsertRow.Gathered rows = new UpsertRow.Gathered(3, reports.size());
        for (Repeated repeated : reports) {
            bind(repeated, rows.next());
        }
        rows.bind(statement);
        return statement.executeUpdate();
    }

    private static void bind(Repeated repeated, UpsertRow row) throws SQLException {
        row.time(repeated.again().at());
        row.text(repeated.again().mac().digits());
        row.time(repeated.kept().at());
    }
}
