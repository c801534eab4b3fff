package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.BackupRows;

/** What phones have backed up, their bytes sealed: people's contacts stand in them. */
final class SqlBackups implements BackupRows {

    private static final Table<Record> BACKUP = table(DSL.name("phone_backup"));
    private static final Field<Long> ID = Columns.number("phone_backup", "id");
    private static final Field<String> NAME = Columns.text("phone_backup", "name");
    private static final Field<MacAddress> MAC = Columns.mac("phone_backup", "mac");
    private static final Field<Instant> AT = Columns.time("phone_backup", "at");
    private static final Field<byte[]> BYTES = Columns.bytes("phone_backup", "bytes");

    private final DSLContext sql;
    private final Vault vault;

    SqlBackups(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public Optional<Backup> newest(String name) {
        return sql.select(MAC, AT, BYTES).from(BACKUP).where(NAME.eq(name)).orderBy(ID.desc()).limit(1).fetchOptional(row ->
                new Backup(name, row.value1(), row.value2(), Content.of(vault.open(row.value3(), place(name)))));
    }

    /** The bytes are bound to the name they were sent under. */
    private static String place(String name) {
        return "backup " + name;
    }

    @Override
    public void add(Backup backup, int kept) {
        sql.insertInto(BACKUP).set(NAME, backup.name()).set(MAC, backup.mac()).set(AT, backup.at())
                .set(BYTES, vault.seal(backup.content().toBytes(), place(backup.name()))).execute();
        List<Long> versions = sql.select(ID).from(BACKUP).where(NAME.eq(backup.name())).orderBy(ID.desc()).fetch(ID);
        if (versions.size() > kept) {
            sql.deleteFrom(BACKUP).where(NAME.eq(backup.name())).and(ID.lt(versions.get(kept - 1))).execute();
        }
    }

    @Override
    public int namesOf(MacAddress mac) {
        return sql.select(DSL.countDistinct(NAME)).from(BACKUP).where(MAC.eq(mac)).fetchSingle().value1();
    }
}
