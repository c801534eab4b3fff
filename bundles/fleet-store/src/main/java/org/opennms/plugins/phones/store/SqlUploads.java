package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.exchange.ImportOptions;
import org.opennms.plugins.phones.api.exchange.UploadInfo;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.UploadRows;

/** Uploads, their bytes sealed: passwords stand in them. */
final class SqlUploads implements UploadRows {

    private static final Table<Record> UPLOAD = table(DSL.name("upload"));
    private static final Field<Long> ID = Columns.number("upload", "id");
    private static final Field<Instant> AT = Columns.time("upload", "at");
    private static final Field<Operator> BY = Columns.operator("upload", "by_name");
    private static final Field<String> KIND = Columns.text("upload", "kind");
    private static final Field<String> NAME = Columns.text("upload", "name");
    private static final Field<String> OPTIONS = Columns.text("upload", "options");
    private static final Field<byte[]> BYTES = Columns.bytes("upload", "bytes");
    private static final Field<Long> SIZE = Columns.number("upload", "size");
    private static final Field<UploadInfo.State> STATE = Columns.choice("upload", "state", UploadInfo.State.class);
    private static final Field<String> RESULT = Columns.text("upload", "result");

    private static final List<Field<?>> COLUMNS = List.of(ID, AT, BY, NAME, OPTIONS, SIZE, STATE, RESULT);
    /** The bytes are bound to what is known of them before they have an id. */
    private static final String PLACE = "upload";
    private static final String USERS = "users";

    private final DSLContext sql;
    private final Vault vault;

    SqlUploads(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public UploadInfo add(UploadInfo upload, Content content) {
        long id = sql.insertInto(UPLOAD).set(AT, upload.at()).set(BY, upload.by()).set(KIND, USERS).set(NAME, upload.name())
                .set(OPTIONS, words(upload.options())).set(BYTES, vault.seal(content.toBytes(), PLACE))
                .set(SIZE, upload.size()).set(STATE, upload.state()).set(RESULT, upload.result())
                .returning(ID).fetchSingle(ID);
        return new UploadInfo(id, upload.at(), upload.by(), upload.name(), upload.size(), upload.options(), upload.state(),
                upload.result());
    }

    @Override
    public Optional<UploadInfo> find(long id) {
        return some(ID.eq(id), 1).stream().findFirst();
    }

    @Override
    public Optional<Content> content(long id) {
        return sql.select(BYTES).from(UPLOAD).where(ID.eq(id)).fetchOptional(BYTES)
                .map(sealed -> Content.of(vault.open(sealed, PLACE)));
    }

    @Override
    public List<UploadInfo> list(int limit) {
        return some(DSL.noCondition(), limit);
    }

    private List<UploadInfo> some(Condition which, int limit) {
        return sql.select(COLUMNS).from(UPLOAD).where(which).orderBy(ID.desc()).limit(limit).fetch(row -> new UploadInfo(
                row.get(ID), row.get(AT), row.get(BY), row.get(NAME), row.get(SIZE), options(row.get(OPTIONS)),
                row.get(STATE), row.get(RESULT)));
    }

    @Override
    public void applied(long id, String result) {
        sql.update(UPLOAD).set(STATE, UploadInfo.State.APPLIED).set(RESULT, result).where(ID.eq(id)).execute();
    }

    @Override
    public boolean delete(long id) {
        return sql.deleteFrom(UPLOAD).where(ID.eq(id)).execute() > 0;
    }

    @Override
    public int forgetBefore(Instant then) {
        return sql.deleteFrom(UPLOAD).where(AT.lt(then)).execute();
    }

    private static String words(ImportOptions options) {
        StringJoiner words = new StringJoiner(" ");
        words.add(options.createRegions() ? "regions" : "");
        words.add(options.latin1() ? "latin1" : "");
        words.add(options.comparePasswords() ? "passwords" : "");
        return words.toString().strip();
    }

    private static ImportOptions options(String words) {
        Set<String> set = Set.copyOf(List.of(words.split(" +")));
        return new ImportOptions(set.contains("regions"), set.contains("latin1"), set.contains("passwords"));
    }
}
