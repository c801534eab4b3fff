package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.store.Draft;
import org.opennms.plugins.phones.api.store.DraftRows;
import org.opennms.plugins.phones.api.store.FileRows;

/**
 * Contents before there are revisions of them. While there may be some, a setting says so, and contents are deleted here
 * alone: nothing else in a row tells one that is to be brought from one that was left.
 */
final class SqlDrafts implements DraftRows {

    private static final String KEPT_AT = "drafts.keptAt";
    private static final Condition HAS_NO_FILE =
            notExists(selectOne().from(SqlFiles.REVISIONS).where(SqlFiles.FINGERPRINT.eq(SqlFiles.KEPT)));

    private final DSLContext sql;
    private final Vault vault;
    private final SqlChanges changes;

    SqlDrafts(DSLContext sql, Vault vault, SqlChanges changes) {
        this.sql = sql;
        this.vault = vault;
        this.changes = changes;
    }

    /** Whether there may be drafts, whose contents no file has yet. */
    static boolean areThere(DSLContext sql) {
        return keptAt(sql).isPresent();
    }

    private static Optional<Instant> keptAt(DSLContext sql) {
        return new SqlSettings(sql).get(KEPT_AT).filter(text -> !text.isEmpty()).map(Instant::parse);
    }

    @Override
    public List<Draft> keep(Collection<ConfigFile> files, Instant now) {
        new SqlSettings(sql).put(KEPT_AT, now.toString());
        Map<Draft, ConfigFile> drafts = new ConcurrentHashMap<>();
        files.parallelStream().forEach(file -> drafts.put(SqlFileBatch.draft(vault, file), file));
        SqlFileBatch.keep(sql, vault, drafts);
        return List.copyOf(drafts.keySet());
    }

    @Override
    public FileRows.Saved bring(Collection<Draft> drafts) {
        if (drafts.isEmpty()) {
            return FileRows.Saved.NOTHING;
        }
        Draft any = drafts.iterator().next();
        long change = changes.begin(any.at(), any.by(), "files saved", any.reason()).id();
        return new SqlFileBatch(sql, vault, change).bring(drafts);
    }

    @Override
    public List<String> abandoned(Instant now, int limit) {
        return isOver(now) ? sql.select(SqlFiles.KEPT).from(SqlFiles.CONTENT).where(HAS_NO_FILE).limit(limit)
                .fetch(SqlFiles.KEPT) : List.of();
    }

    @Override
    public void forget(Collection<String> abandoned, Instant now) {
        if (!isOver(now)) {
            return;
        }
        if (abandoned.isEmpty()) {
            new SqlSettings(sql).put(KEPT_AT, "");
        }
        for (Collection<String> some : Portions.of(abandoned)) {
            sql.deleteFrom(SqlFiles.CONTENT).where(Columns.in(sql, SqlFiles.KEPT, some)).and(HAS_NO_FILE).execute();
        }
    }

    private boolean isOver(Instant now) {
        return keptAt(sql).filter(at -> at.plus(KEPT).isBefore(now)).isPresent();
    }
}
