package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.opennms.plugins.phones.store.SqlFiles.CHANGE;
import static org.opennms.plugins.phones.store.SqlFiles.DELETED;
import static org.opennms.plugins.phones.store.SqlFiles.FINGERPRINT;
import static org.opennms.plugins.phones.store.SqlFiles.IS_THERE;
import static org.opennms.plugins.phones.store.SqlFiles.NAME;
import static org.opennms.plugins.phones.store.SqlFiles.REVISION;
import static org.opennms.plugins.phones.store.SqlFiles.REVISIONS;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileInfo;
import org.opennms.plugins.phones.api.store.FileRevisionRows;

/** The revisions of files, of those that are gone, too. */
final class SqlFileRevisions implements FileRevisionRows {

    private static final Table<Record> LATER = REVISIONS.as("later");
    private static final Field<Long> LATER_REVISION = Columns.number("later", "revision");
    private static final Field<Long> LATER_CHANGE = Columns.number("later", "change");
    private static final Field<String> LATER_NAME = Columns.text("later", "name");
    private static final Field<String> LATER_FINGERPRINT = Columns.text("later", "fingerprint");
    private static final Field<Boolean> LATER_DELETED = Columns.flag("later", "deleted");
    private static final Condition OF_THE_SAME = LATER_NAME.eq(NAME);
    private static final Condition IS_LATER = OF_THE_SAME.and(LATER_REVISION.gt(REVISION));
    private static final Condition LATER_IS_NEWEST = LATER_REVISION.eq(select(max(Columns.number("newest", "revision")))
            .from(REVISIONS.as("newest")).where(Columns.text("newest", "name").eq(LATER_NAME)));
    private static final int TRIMMED_AT_ONCE = 500;

    private final DSLContext sql;
    private final SqlFiles files;

    SqlFileRevisions(DSLContext sql, SqlFiles files) {
        this.sql = sql;
        this.files = files;
    }

    /** As {@link SqlRevisions#touched}. */
    static Condition touched(Field<Long> number, Optional<String> name) {
        return exists(selectOne().from(REVISIONS).where(CHANGE.eq(number))
                .and(name.map(Columns::key).map(NAME::eq).orElse(noCondition())));
    }

    @Override
    public List<FileInfo> history(String name, Optional<Long> before, int limit) {
        return files.told(NAME.eq(Columns.key(name)).and(before.map(REVISION::lt).orElse(noCondition())), limit,
                REVISION.desc());
    }

    @Override
    public List<FileInfo> of(long change, String after, int limit) {
        return files.told(CHANGE.eq(change).and(NAME.gt(Columns.key(after))), limit, NAME);
    }

    @Override
    public Map<String, ConfigFile> at(Collection<String> names, long change) {
        Map<String, ConfigFile> found = new HashMap<>();
        for (Collection<String> some : Portions.of(names.stream().map(Columns::key).toList())) {
            files.files().where(Columns.in(sql, NAME, some)).and(IS_THERE).and(heldAfter(change))
                    .forEach(row -> found.put(row.get(NAME), files.file(row)));
        }
        return found;
    }

    /** Whether the revision was the newest right after the change. */
    private static Condition heldAfter(long change) {
        return REVISION.eq(select(max(LATER_REVISION)).from(LATER).where(OF_THE_SAME).and(LATER_CHANGE.le(change)));
    }

    @Override
    public List<FileInfo> otherwise(long change) {
        Condition changed = NAME.in(select(LATER_NAME).from(LATER).where(LATER_CHANGE.gt(change)));
        // Equal bytes have equal fingerprints, sealed or not, so nothing is decrypted.
        Condition other = exists(selectOne().from(LATER).where(IS_LATER).and(LATER_IS_NEWEST)
                .and(LATER_DELETED.isTrue().or(LATER_FINGERPRINT.ne(FINGERPRINT))));
        return files.told(changed.and(IS_THERE).and(heldAfter(change)).and(other), Integer.MAX_VALUE, NAME);
    }

    @Override
    public List<FileInfo> addedSince(long change) {
        return files.told(CHANGE.gt(change).and(IS_THERE).and(SqlFiles.IS_NEWEST)
                .andNotExists(selectOne().from(LATER).where(OF_THE_SAME).and(LATER_CHANGE.le(change))), Integer.MAX_VALUE, NAME);
    }

    @Override
    public int trim(Instant then, int floor) {
        long end = SqlChanges.lastBefore(sql, then);
        Condition isNewest = DSL.notExists(selectOne().from(LATER).where(IS_LATER));
        List<String> gone = sql.select(NAME).from(REVISIONS).where(CHANGE.le(end)).and(DELETED.isTrue()).and(isNewest)
                .limit(TRIMMED_AT_ONCE).fetch(NAME);
        // whole, since without its last revision a deleted file would be there again
        gone.forEach(name -> files.forget(NAME.eq(name)));
        Condition replaced = exists(selectOne().from(LATER).where(IS_LATER).and(LATER_CHANGE.le(end)));
        Condition beyondFloor = DSL.field(selectCount().from(LATER).where(IS_LATER)).ge(floor);
        var old = sql.select(NAME, REVISION).from(REVISIONS).where(CHANGE.le(end)).and(replaced).and(beyondFloor)
                .limit(TRIMMED_AT_ONCE).fetch();
        old.forEach(row -> files.forget(NAME.eq(row.value1()).and(REVISION.eq(row.value2()))));
        if (!gone.isEmpty() || !old.isEmpty()) {
            SqlRevisions.keepSince(sql, end);
        }
        return gone.size() + old.size();
    }
}
