package org.opennms.plugins.phones.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jooq.DSLContext;

/**
 * What a transaction adds to the change feed: gathered, and written together in the order in which it was told. A fleet
 * that comes back from a power cut changes thousands of phones a second.
 */
final class FeedPage {

    private final DSLContext sql;
    private final BulkInsert insert;
    private final List<Entry> entries = new ArrayList<>();

    /** @param insert of time, topic and entry */
    FeedPage(DSLContext sql, BulkInsert insert) {
        this.sql = sql;
        this.insert = insert;
    }

    private record Entry(Instant at, String topic, String key) { }

    void add(Instant at, String topic, String key) {
        entries.add(new Entry(at, topic, key));
    }

    void write() {
        insert.all(sql, entries, (entry, row) -> {
            row.time(entry.at());
            row.text(entry.topic());
            row.text(entry.key());
        });
        entries.clear();
    }
}
