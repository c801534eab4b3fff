package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import java.time.Duration;
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
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.FileRows;

/** Revisions of generated files; each content lies once, a private one sealed. */
final class SqlFiles implements FileRows {

    private static final Table<Record> REVISIONS = table(DSL.name("file_revision"));
    private static final Field<String> NAME = Columns.text("file_revision", "name");
    private static final Field<Long> REVISION = Columns.number("file_revision", "revision");
    private static final Field<FileKind> KIND = Columns.choice("file_revision", "kind", FileKind.class);
    private static final Field<MacAddress> MAC = Columns.mac("file_revision", "mac");
    private static final Field<PhoneModel> MODEL = Columns.word("file_revision", "model", PhoneModel.class, PhoneModel::new);
    private static final Field<String> TEMPLATE = Columns.text("file_revision", "template");
    private static final Field<Instant> AT = Columns.time("file_revision", "at");
    private static final Field<Operator> BY = Columns.operator("file_revision", "by_name");
    private static final Field<String> REASON = Columns.text("file_revision", "reason");
    private static final Field<Duration> PERIOD = Columns.span("file_revision", "period");
    private static final Field<String> FINGERPRINT = Columns.text("file_revision", "fingerprint");
    private static final Field<Long> CHANGE = Columns.number("file_revision", "change");

    private static final Table<Record> CONTENT = table(DSL.name("file_content"));
    private static final Field<String> KEPT = Columns.text("file_content", "fingerprint");
    private static final Field<Boolean> SEALED = Columns.flag("file_content", "sealed");
    private static final Field<byte[]> BYTES = Columns.bytes("file_content", "bytes");

    private static final List<Field<?>> COLUMNS = List.of(NAME, REVISION, KIND, MAC, MODEL, TEMPLATE, AT, BY, REASON, PERIOD,
            FINGERPRINT, SEALED, BYTES);

    private static final Condition IS_NEWEST = REVISION.eq(select(max(Columns.number("newest", "revision")))
            .from(REVISIONS.as("newest")).where(Columns.text("newest", "name").eq(NAME)));

    private final DSLContext sql;
    private final Vault vault;
    private final SqlChanges changes;

    SqlFiles(DSLContext sql, Vault vault, SqlChanges changes) {
        this.sql = sql;
        this.vault = vault;
        this.changes = changes;
    }

    @Override
    public Optional<ConfigFile> current(String name) {
        return history(name, 1).stream().findFirst();
    }

    @Override
    public Map<String, ConfigFile> current(Collection<String> names) {
        Map<String, ConfigFile> found = new HashMap<>();
        for (Collection<String> some : Portions.of(names.stream().map(Columns::key).toList())) {
            files().where(Columns.in(sql, NAME, some)).and(IS_NEWEST).forEach(row -> found.put(row.get(NAME), file(row)));
        }
        return found;
    }

    @Override
    public List<ConfigFile> history(String name, int limit) {
        return files().where(NAME.eq(Columns.key(name))).orderBy(REVISION.desc()).limit(limit).fetch(this::file);
    }

    @Override
    public List<ConfigFile> list(String after, int limit) {
        return files().where(NAME.gt(Columns.key(after))).and(IS_NEWEST).orderBy(NAME).limit(limit).fetch(this::file);
    }

    private SelectOnConditionStep<Record> files() {
        return sql.select(COLUMNS).from(REVISIONS).join(CONTENT).on(KEPT.eq(FINGERPRINT));
    }

    @Override
    public ConfigFile save(ConfigFile file) {
        String name = Columns.key(file.name());
        String fingerprint = fingerprint(file);
        Optional<ConfigFile> current = current(name);
        if (current.filter(c -> c.kind() == file.kind() && c.content().equals(file.content())).isPresent()) {
            return current.get();
        }
        long revision = current.map(ConfigFile::revision).orElse(0L) + 1;
        keep(fingerprint, file);
        sql.insertInto(REVISIONS).set(NAME, name).set(REVISION, revision).set(values(file))
                .set(FINGERPRINT, fingerprint).set(CHANGE, changes.current()).execute();
        return new ConfigFile(name, file.kind(), file.mac(), file.model(), file.template(), revision, file.at(), file.by(),
                file.reason(), file.keepAlivePeriod(), file.content());
    }

    private void keep(String fingerprint, ConfigFile file) {
        boolean sealed = file.kind() == FileKind.PRIVATE;
        byte[] bytes = file.content().toBytes();
        sql.insertInto(CONTENT).set(KEPT, fingerprint).set(SEALED, sealed)
                .set(BYTES, sealed ? vault.seal(bytes, fingerprint) : bytes)
                .onConflict(KEPT).doNothing().execute();
    }

    /** A plain hash of a private file would let anyone with the database try passwords until the hash fits. */
    private String fingerprint(ConfigFile file) {
        return file.kind() == FileKind.PRIVATE ? "sealed:" + vault.fingerprint(file.content().toBytes())
                : "sha256:" + file.content().sha256();
    }

    @Override
    public boolean delete(String name) {
        return delete(sql, NAME.eq(Columns.key(name))) > 0;
    }

    static void deleteOfPhones(DSLContext sql, Collection<MacAddress> macs) {
        delete(sql, Columns.in(sql, MAC, macs));
    }

    private static int delete(DSLContext sql, Condition which) {
        List<String> contents = sql.selectDistinct(FINGERPRINT).from(REVISIONS).where(which).fetch(FINGERPRINT);
        int deleted = sql.deleteFrom(REVISIONS).where(which).execute();
        for (Collection<String> some : Portions.of(contents)) {
            sql.deleteFrom(CONTENT).where(Columns.in(sql, KEPT, some))
                    .and(notExists(selectOne().from(REVISIONS).where(FINGERPRINT.eq(KEPT)))).execute();
        }
        return deleted;
    }

    private static Map<Field<?>, Object> values(ConfigFile file) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(KIND, file.kind());
        values.put(MAC, file.mac().orElse(null));
        values.put(MODEL, file.model());
        values.put(TEMPLATE, file.template());
        values.put(AT, file.at());
        values.put(BY, file.by());
        values.put(REASON, file.reason());
        values.put(PERIOD, file.keepAlivePeriod().orElse(null));
        return values;
    }

    private ConfigFile file(Record row) {
        byte[] bytes = row.get(SEALED) ? vault.open(row.get(BYTES), row.get(FINGERPRINT)) : row.get(BYTES);
        return new ConfigFile(row.get(NAME), row.get(KIND), Optional.ofNullable(row.get(MAC)), row.get(MODEL),
                row.get(TEMPLATE), row.get(REVISION), row.get(AT), row.get(BY), row.get(REASON),
                Optional.ofNullable(row.get(PERIOD)), Content.of(bytes));
    }
}
