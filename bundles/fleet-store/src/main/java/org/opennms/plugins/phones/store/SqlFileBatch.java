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
import java.util.stream.Collectors;

import org.jooq.DSLContext;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.FileRows;

/** Stores many files at once. Those that are what they were are told by their fingerprints: nothing is decrypted. */
final class SqlFileBatch {

    private static final BulkInsert CONTENTS = new BulkInsert(CONTENT, List.of(KEPT, SEALED, BYTES)).unlessThere();
    private static final BulkInsert FILES = new BulkInsert(REVISIONS, List.of(NAME, REVISION, KIND, MAC, MODEL, TEMPLATE, AT, BY,
            REASON, PERIOD, FINGERPRINT, CHANGE, ORIGIN, DELETED));

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
    private record Fresh(ConfigFile file, String name, String fingerprint, Newest before) {

        boolean differs() {
            return before.deleted() || file.kind() != before.kind() || file.origin() != before.origin()
                    || !fingerprint.equals(before.fingerprint());
        }

        boolean isSealed() {
            return file.kind() == FileKind.PRIVATE;
        }
    }

    FileRows.Saved save(Collection<ConfigFile> files, boolean evenHeld) {
        Map<String, Newest> newest = newest(files.stream().map(file -> Columns.key(file.name())).toList());
        Set<String> held = evenHeld ? Set.of() : newest.entrySet().stream().filter(e -> e.getValue().isHeld())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        // Hashing and encrypting take longer than the rows do.
        List<Fresh> fresh = files.parallelStream().map(file -> fresh(file, newest))
                .filter(one -> one.differs() && !held.contains(one.name())).sorted(Comparator.comparing(Fresh::name)).toList();
        Map<String, byte[]> bytes = fresh.parallelStream()
                .collect(Collectors.toConcurrentMap(Fresh::fingerprint, this::bytes, (one, same) -> one));
        CONTENTS.all(sql, fresh, (one, row) -> {
            row.text(one.fingerprint());
            row.number(one.isSealed() ? 1 : 0);
            row.bytes(bytes.get(one.fingerprint()));
        });
        FILES.all(sql, fresh, this::bind);
        return new FileRows.Saved(fresh.stream().map(Fresh::name).collect(Collectors.toSet()), held);
    }

    private Map<String, Newest> newest(Collection<String> names) {
        Map<String, Newest> newest = new HashMap<>();
        for (Collection<String> some : Portions.of(names)) {
            sql.select(NAME, REVISION, KIND, FINGERPRINT, ORIGIN, DELETED).from(REVISIONS)
                    .where(Columns.in(sql, NAME, some)).and(IS_NEWEST).forEach(row -> newest.put(row.value1(),
                            new Newest(row.value2(), row.value3(), row.value4(), row.value5(), row.value6())));
        }
        return newest;
    }

    private Fresh fresh(ConfigFile file, Map<String, Newest> newest) {
        String name = Columns.key(file.name());
        return new Fresh(file, name, SqlFiles.fingerprint(vault, file), newest.getOrDefault(name, Newest.NONE));
    }

    private byte[] bytes(Fresh one) {
        byte[] plain = one.file().content().toBytes();
        return one.isSealed() ? vault.seal(plain, one.fingerprint()) : plain;
    }

    private void bind(Fresh one, UpsertRow.Bound row) throws SQLException {
        ConfigFile file = one.file();
        row.text(one.name());
        row.number(one.before().revision() + 1);
        row.text(file.kind().name());
        row.text(file.mac().map(MacAddress::digits));
        row.text(file.model().text());
        row.text(file.template());
        row.time(file.at());
        row.text(file.by().name());
        row.text(file.reason());
        row.number(file.keepAlivePeriod().map(Duration::toNanos));
        row.text(one.fingerprint());
        row.number(change);
        row.text(file.origin().name());
        row.number(0);
    }
}
