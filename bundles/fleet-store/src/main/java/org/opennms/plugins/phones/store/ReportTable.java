package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;

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
}
