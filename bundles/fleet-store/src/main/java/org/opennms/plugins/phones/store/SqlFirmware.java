package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.firmware.Firmware;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.FirmwareRows;

/** Firmware by name, found in any case. */
final class SqlFirmware implements FirmwareRows {

    private static final Table<Record> FIRMWARE = table(DSL.name("firmware"));
    private static final Field<String> KEY = Columns.text("firmware", "name_key");
    private static final Field<String> NAME = Columns.text("firmware", "name");
    private static final Field<String> HARDWARE = Columns.text("firmware", "hardware");
    private static final Field<String> VERSION = Columns.text("firmware", "version");
    private static final Field<String> SHA256 = Columns.text("firmware", "sha256");
    private static final Field<Long> SIZE = Columns.number("firmware", "size");
    private static final Field<Instant> AT = Columns.time("firmware", "at");
    private static final Field<Operator> BY = Columns.operator("firmware", "by_name");

    private static final List<Field<?>> COLUMNS = List.of(NAME, HARDWARE, VERSION, SHA256, SIZE, AT, BY);

    private final DSLContext sql;

    SqlFirmware(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Firmware> find(String name) {
        return sql.select(COLUMNS).from(FIRMWARE).where(KEY.eq(Columns.key(name))).fetchOptional(SqlFirmware::firmware);
    }

    @Override
    public void save(Firmware firmware) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(NAME, firmware.name());
        values.put(HARDWARE, firmware.hardware().orElse(null));
        values.put(VERSION, firmware.version().orElse(null));
        values.put(SHA256, firmware.sha256());
        values.put(SIZE, firmware.size());
        values.put(AT, firmware.at());
        values.put(BY, firmware.by());
        sql.insertInto(FIRMWARE).set(KEY, Columns.key(firmware.name())).set(values)
                .onConflict(KEY).doUpdate().set(values).execute();
    }

    @Override
    public boolean delete(String name) {
        return sql.deleteFrom(FIRMWARE).where(KEY.eq(Columns.key(name))).execute() > 0;
    }

    @Override
    public List<Firmware> list() {
        return sql.select(COLUMNS).from(FIRMWARE).orderBy(KEY).fetch(SqlFirmware::firmware);
    }

    private static Firmware firmware(Record row) {
        return new Firmware(row.get(NAME), Optional.ofNullable(row.get(HARDWARE)), Optional.ofNullable(row.get(VERSION)),
                row.get(SHA256), row.get(SIZE), row.get(AT), row.get(BY));
    }
}
