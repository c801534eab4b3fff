package org.opennms.plugins.phones.store;

import static org.opennms.plugins.phones.store.SqlFiles.AT;
import static org.opennms.plugins.phones.store.SqlFiles.BY;
import static org.opennms.plugins.phones.store.SqlFiles.BYTES;
import static org.opennms.plugins.phones.store.SqlFiles.CHANGE;
import static org.opennms.plugins.phones.store.SqlFiles.CONTENT;
import static org.opennms.plugins.phones.store.SqlFiles.DELETED;
import static org.opennms.plugins.phones.store.SqlFiles.FINGERPRINT;
import static org.opennms.plugins.phones.store.SqlFiles.IS_NEWEST;
import static org.opennms.plugins.phones.store.SqlFiles.KEPT;
import static org.opennms.plugins.phones.store.SqlFiles.KIND;
import static org.opennms.plugins.phones.store.SqlFiles.MAC;
import static org.opennms.plugins.phones.store.SqlFiles.MODEL;
import static org.opennms.plugins.phones.store.SqlFiles.NAME;
import static org.opennms.plugins.phones.store.SqlFiles.ORIGIN;
import static org.opennms.plugins.phones.store.SqlFiles.PERIOD;
import static org.opennms.plugins.phones.store.SqlFiles.REASON;
import static org.opennms.plugins.phones.store.SqlFiles.REVISION;
import static org.opennms.plugins.phones.store.SqlFiles.REVISIONS;
import static org.opennms.plugins.phones.store.SqlFiles.SEALED;
import static org.opennms.plugins.phones.store.SqlFiles.TEMPLATE;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jooq.DSLContext;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.Draft;
import org.opennms.plugins.phones.api.store.FileRows;

/** Stores many files at once. Those that are what they were are told by their fingerprints: nothing is decrypted. */
final class SqlFileBatch {

    private static final BulkInsert CONTENTS = new BulkInsert(CONTENT, List.of(KEPT, SEALED, BYTES)).unlessThere();
    private static final BulkInsert FILES = new BulkInsert(REVISIONS, List.of(NAME, REVISION, KIND, MAC, MODEL, TEMPLATE, AT, BY,
            REASON, PERIOD, FINGERPRINT, CHANGE, ORIGIN, DELETED));

    private static final ByKey<String> NEWEST = new ByKey<>(NAME, (sql, among) -> sql
            .select(NAME, REVISION, KIND, FINGERPRINT, ORIGIN, DELETED).from(REVISIONS).where(among).and(IS_NEWEST));

    private final DSLContext sql;
    private final Vault vault;
    private final long change;

    /** @param change the number of the change that this write makes */
    SqlFileBatch(DSLContext sql, Vault vault, long change) {
        this.sql = sql;
        this.vault = vault;
        this.change = change;
    }

    private record Newest(long revision, FileKind kind, String fingerprint, ConfigFile.Origin origin, boolean deleted) {

        static final Newest NONE = new Newest(0, null, "", null, true);

        boolean isHeld() {
            return !deleted && origin.held();
        }
    }

    /** @param before the newest one there is */
    private record Fresh(Draft draft, Newest before) {

        boolean differs() {
            return before.deleted() || draft.kind() != before.kind() || draft.origin() != before.origin()
                    || !draft.fingerprint().equals(before.fingerprint());
        }
    }

    FileRows.Saved save(Collection<ConfigFile> files, boolean evenHeld) {
        Map<String, Newest> newest = newest(files.stream().map(file -> Columns.key(file.name())).toList());
        Set<String> held = evenHeld ? Set.of() : newest.entrySet().stream().filter(e -> e.getValue().isHeld())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        // Hashing takes longer than the rows do.
        Map<Draft, ConfigFile> changed = files.parallelStream().map(file -> Map.entry(draft(vault, file), file))
                .filter(one -> fresh(one.getKey(), newest).differs() && !held.contains(one.getKey().name()))
                .collect(Collectors.toConcurrentMap(Map.Entry::getKey, Map.Entry::getValue));
        keep(sql, vault, changed);
        return insert(changed.keySet(), newest, held);
    }

    /** Files whose contents are kept; each is stored where it differs from what there is. */
    FileRows.Saved bring(Collection<Draft> drafts) {
        return insert(drafts, newest(drafts.stream().map(Draft::name).toList()), Set.of());
    }

    private FileRows.Saved insert(Collection<Draft> drafts, Map<String, Newest> newest, Set<String> held) {
        List<Fresh> fresh = drafts.stream().map(draft -> fresh(draft, newest)).filter(Fresh::differs)
                .sorted(Comparator.comparing(one -> one.draft().name())).toList();
        FILES.all(sql, fresh, this::bind);
        return new FileRows.Saved(fresh.stream().map(one -> one.draft().name()).collect(Collectors.toSet()), held);
    }

    /** Stores contents alone, each once. */
    static void keep(DSLContext sql, Vault vault, Map<Draft, ConfigFile> files) {
        // Encrypting takes longer than the rows do.
        Map<String, byte[]> bytes = files.entrySet().parallelStream().collect(Collectors.toConcurrentMap(
                one -> one.getKey().fingerprint(), one -> bytes(vault, one.getKey(), one.getValue()), (one, same) -> one));
        Map<String, Boolean> sealed = new TreeMap<>();
        files.keySet().forEach(draft -> sealed.put(draft.fingerprint(), draft.kind() == FileKind.PRIVATE));
        CONTENTS.all(sql, sealed.entrySet(), (one, row) -> {
            row.text(one.getKey());
            row.number(one.getValue() ? 1 : 0);
            row.bytes(bytes.get(one.getKey()));
        });
    }

    static Draft draft(Vault vault, ConfigFile file) {
        return Draft.of(file, Columns.key(file.name()), SqlFiles.fingerprint(vault, file));
    }

    private static byte[] bytes(Vault vault, Draft draft, ConfigFile file) {
        byte[] plain = file.content().toBytes();
        return draft.kind() == FileKind.PRIVATE ? vault.seal(plain, draft.fingerprint()) : plain;
    }

    private Map<String, Newest> newest(Collection<String> names) {
        Map<String, Newest> newest = new HashMap<>();
        NEWEST.read(sql, names, rows -> {
            while (rows.next()) {
                newest.put(rows.getString(1), new Newest(rows.getLong(2), FileKind.valueOf(rows.getString(3)), rows.getString(4),
                        ConfigFile.Origin.valueOf(rows.getString(5)), rows.getLong(6) != 0));
            }
            return List.of();
        });
        return newest;
    }

    private static Fresh fresh(Draft draft, Map<String, Newest> newest) {
        return new Fresh(draft, newest.getOrDefault(draft.name(), Newest.NONE));
    }

    private void bind(Fresh one, UpsertRow.Bound row) throws SQLException {
        Draft draft = one.draft();
        row.text(draft.name());
        row.number(one.before().revision() + 1);
        row.text(draft.kind().name());
        row.text(draft.mac().map(MacAddress::digits));
        row.text(draft.model().text());
        row.text(draft.template());
        row.time(draft.at());
        row.text(draft.by().name());
        row.text(draft.reason());
        row.number(draft.keepAlivePeriod().map(Duration::toNanos));
        row.text(draft.fingerprint());
        row.number(change);
        row.text(draft.origin().name());
        row.number(0);
    }
}
