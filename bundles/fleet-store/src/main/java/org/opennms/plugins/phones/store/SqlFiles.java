package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileInfo;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.model.Change;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.FileQuery;
import org.opennms.plugins.phones.api.store.FileRows;

/** Revisions of generated files; each content lies once, a private one sealed. */
final class SqlFiles implements FileRows {

    static final Table<Record> REVISIONS = table(DSL.name("file_revision"));
    static final Field<String> NAME = Columns.text("file_revision", "name");
    static final Field<Long> REVISION = Columns.number("file_revision", "revision");
    static final Field<FileKind> KIND = Columns.choice("file_revision", "kind", FileKind.class);
    static final Field<MacAddress> MAC = Columns.mac("file_revision", "mac");
    static final Field<PhoneModel> MODEL = Columns.word("file_revision", "model", PhoneModel.class, PhoneModel::new);
    static final Field<String> TEMPLATE = Columns.text("file_revision", "template");
    static final Field<Instant> AT = Columns.time("file_revision", "at");
    static final Field<Operator> BY = Columns.operator("file_revision", "by_name");
    static final Field<String> REASON = Columns.text("file_revision", "reason");
    static final Field<Duration> PERIOD = Columns.span("file_revision", "period");
    static final Field<String> FINGERPRINT = Columns.text("file_revision", "fingerprint");
    static final Field<Long> CHANGE = Columns.number("file_revision", "change");

    static final Field<ConfigFile.Origin> ORIGIN = Columns.choice("file_revision", "origin", ConfigFile.Origin.class);
    static final Field<Boolean> DELETED = Columns.flag("file_revision", "deleted");

    static final Table<Record> CONTENT = table(DSL.name("file_content"));
    static final Field<String> KEPT = Columns.text("file_content", "fingerprint");
    static final Field<Boolean> SEALED = Columns.flag("file_content", "sealed");
    static final Field<byte[]> BYTES = Columns.bytes("file_content", "bytes");

    private static final List<Field<?>> COLUMNS = List.of(NAME, REVISION, KIND, MAC, MODEL, TEMPLATE, AT, BY, REASON, PERIOD,
            FINGERPRINT, SEALED, BYTES, ORIGIN, CHANGE);
    private static final Field<Long> LENGTH = DSL.field("length({0})", Long.class, BYTES);
    private static final Content NOTHING = Content.of(new byte[0]);
    private static final List<Field<?>> TOLD = List.of(NAME, REVISION, KIND, MAC, MODEL, TEMPLATE, AT, BY, REASON, ORIGIN,
            CHANGE, DELETED, SEALED);

    static final Condition IS_NEWEST = REVISION.eq(select(max(Columns.number("newest", "revision")))
            .from(REVISIONS.as("newest")).where(Columns.text("newest", "name").eq(NAME)));

    static final Condition IS_THERE = DELETED.isFalse();

    /** Read past jOOQ: a preview and the drift radar look at the files of a whole fleet. */
    private static final ByKey<String> THESE = new ByKey<>(NAME, (sql, among) -> files(sql).where(among).and(IS_NEWEST).and(IS_THERE));

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
        return files().where(NAME.eq(Columns.key(name))).and(IS_NEWEST).and(IS_THERE).fetchOptional(this::file);
    }

    @Override
    public Map<String, ConfigFile> current(Collection<String> names) {
        Map<String, ConfigFile> found = new HashMap<>();
        THESE.read(sql, names.stream().map(Columns::key).toList(), rows -> {
            while (rows.next()) {
                ConfigFile file = file(rows);
                found.put(file.name(), file);
            }
            return List.of();
        });
        return found;
    }

    /** As {@link #COLUMNS} stand. */
    private ConfigFile file(ResultSet row) throws SQLException {
        byte[] bytes = row.getLong(12) == 0 ? row.getBytes(13) : vault.open(row.getBytes(13), row.getString(11));
        long period = row.getLong(10);
        Optional<Duration> keepAlive = row.wasNull() ? Optional.empty() : Optional.of(Duration.ofNanos(period));
        return new ConfigFile(row.getString(1), FileKind.valueOf(row.getString(3)),
                Optional.ofNullable(row.getString(4)).map(MacAddress::new), new PhoneModel(row.getString(5)), row.getString(6),
                row.getLong(2), Columns.nanosToInstant(row.getLong(7)), new Operator(row.getString(8)), row.getString(9),
                keepAlive, Content.of(bytes), ConfigFile.Origin.valueOf(row.getString(14)), row.getLong(15));
    }

    @Override
    public List<ConfigFile> history(String name, int limit) {
        return files().where(NAME.eq(Columns.key(name))).and(IS_THERE).orderBy(REVISION.desc()).limit(limit).fetch(this::file);
    }

    @Override
    public List<ConfigFile> list(String after, int limit) {
        return files().where(NAME.gt(Columns.key(after))).and(IS_NEWEST).and(IS_THERE).orderBy(NAME).limit(limit)
                .fetch(this::file);
    }

    @Override
    public List<FileInfo> list(FileQuery query) {
        Condition which = query.part().isEmpty() ? noCondition() : position(NAME, Columns.key(query.part())).gt(0);
        return told(which.and(NAME.gt(Columns.key(query.after()))).and(IS_NEWEST).and(IS_THERE)
                .and(query.kind().map(KIND::eq).orElse(noCondition()))
                .and(query.origin().map(ORIGIN::eq).orElse(noCondition())), query.limit(), NAME);
    }

    /** Revisions without their bytes. */
    List<FileInfo> told(Condition which, int limit, OrderField<?> order) {
        return sql.select(TOLD).select(LENGTH).from(REVISIONS).join(CONTENT).on(KEPT.eq(FINGERPRINT)).where(which)
                .orderBy(order).limit(limit).fetch(SqlFiles::info);
    }

    private static FileInfo info(Record row) {
        long size = row.get(LENGTH) - (row.get(SEALED) ? Vault.OVERHEAD : 0);
        return new FileInfo(row.get(NAME), row.get(KIND), Optional.ofNullable(row.get(MAC)), row.get(MODEL),
                row.get(TEMPLATE), row.get(REVISION), row.get(AT), row.get(BY), row.get(REASON), row.get(ORIGIN),
                row.get(CHANGE), size, row.get(DELETED));
    }

    SelectOnConditionStep<Record> files() {
        return files(sql);
    }

    private static SelectOnConditionStep<Record> files(DSLContext sql) {
        return sql.select(COLUMNS).from(REVISIONS).join(CONTENT).on(KEPT.eq(FINGERPRINT));
    }

    @Override
    public ConfigFile save(ConfigFile file) {
        String name = Columns.key(file.name());
        String fingerprint = fingerprint(vault, file);
        Optional<Record> newest = sql.select(List.of(REVISION, KIND, ORIGIN, DELETED, FINGERPRINT)).from(REVISIONS)
                .where(NAME.eq(name)).orderBy(REVISION.desc()).limit(1).fetchOptional();
        boolean same = newest.filter(row -> row.get(KIND) == file.kind() && row.get(ORIGIN) == file.origin()
                && !row.get(DELETED) && row.get(FINGERPRINT).equals(fingerprint)).isPresent();
        if (same) {
            return current(name).orElseThrow();
        }
        long change = changes.begin(file.at(), file.by(), "file saved", file.reason()).id();
        long revision = newest.map(row -> row.get(REVISION)).orElse(0L) + 1;
        keep(fingerprint, file.kind(), file.content());
        sql.insertInto(REVISIONS).set(NAME, name).set(REVISION, revision).set(values(file))
                .set(FINGERPRINT, fingerprint).set(CHANGE, change).execute();
        return new ConfigFile(name, file.kind(), file.mac(), file.model(), file.template(), revision, file.at(), file.by(),
                file.reason(), file.keepAlivePeriod(), file.content(), file.origin(), change);
    }

    @Override
    public Saved save(Collection<ConfigFile> files, boolean evenHeld) {
        if (files.isEmpty()) {
            return Saved.NOTHING;
        }
        ConfigFile any = files.iterator().next();
        long change = changes.begin(any.at(), any.by(), "files saved", any.reason()).id();
        return new SqlFileBatch(sql, vault, change).save(files, evenHeld);
    }

    private void keep(String fingerprint, FileKind kind, Content content) {
        boolean sealed = kind == FileKind.PRIVATE;
        byte[] bytes = content.toBytes();
        sql.insertInto(CONTENT).set(KEPT, fingerprint).set(SEALED, sealed)
                .set(BYTES, sealed ? vault.seal(bytes, fingerprint) : bytes)
                .onConflict(KEPT).doNothing().execute();
    }

    static String fingerprint(Vault vault, ConfigFile file) {
        return fingerprint(vault, file.kind(), file.content());
    }

    /** A plain hash of a private file would let anyone with the database try passwords until the hash fits. */
    static String fingerprint(Vault vault, FileKind kind, Content content) {
        return kind == FileKind.PRIVATE ? "sealed:" + vault.fingerprint(content.toBytes()) : "sha256:" + content.sha256();
    }

    @Override
    public boolean delete(String name) {
        return delete(NAME.eq(Columns.key(name))) > 0;
    }

    void deleteOfPhones(Collection<MacAddress> macs) {
        delete(Columns.in(sql, MAC, macs));
    }

    private int delete(Condition which) {
        return changes.current() == SqlChanges.NONE ? forget(which) : markDeleted(which, changes.begun());
    }

    private int markDeleted(Condition which, Change change) {
        String nothing = fingerprint(vault, FileKind.GLOBAL, NOTHING);
        keep(nothing, FileKind.GLOBAL, NOTHING);
        return sql.insertInto(REVISIONS, NAME, REVISION, KIND, MAC, MODEL, TEMPLATE, AT, BY, REASON, FINGERPRINT, CHANGE,
                        ORIGIN, DELETED)
                .select(select(NAME, REVISION.plus(1), KIND, MAC, MODEL, TEMPLATE, val(change.at(), AT), val(change.by(), BY),
                        val(change.reason(), REASON), val(nothing, FINGERPRINT), val(change.id(), CHANGE), ORIGIN,
                        val(true, DELETED)).from(REVISIONS).where(which).and(IS_NEWEST).and(IS_THERE)).execute();
    }

    /** With the contents that no other revision has; a draft may have them, so while there are any they stay. */
    int forget(Condition which) {
        List<String> contents = SqlDrafts.areThere(sql) ? List.of()
                : sql.selectDistinct(FINGERPRINT).from(REVISIONS).where(which).fetch(FINGERPRINT);
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
        values.put(ORIGIN, file.origin());
        return values;
    }

    ConfigFile file(Record row) {
        byte[] bytes = row.get(SEALED) ? vault.open(row.get(BYTES), row.get(FINGERPRINT)) : row.get(BYTES);
        return new ConfigFile(row.get(NAME), row.get(KIND), Optional.ofNullable(row.get(MAC)), row.get(MODEL),
                row.get(TEMPLATE), row.get(REVISION), row.get(AT), row.get(BY), row.get(REASON),
                Optional.ofNullable(row.get(PERIOD)), Content.of(bytes), row.get(ORIGIN), row.get(CHANGE));
    }
}
