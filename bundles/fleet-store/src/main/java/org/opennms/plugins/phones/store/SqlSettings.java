package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.table;

import java.util.Optional;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.store.SettingRows;

/** Small values by key. */
final class SqlSettings implements SettingRows {

    private static final Table<Record> SETTING = table(DSL.name("setting"));
    private static final Field<String> NAME = Columns.text("setting", "name");
    private static final Field<String> VALUE = Columns.text("setting", "value");

    private final DSLContext sql;

    SqlSettings(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> get(String key) {
        return sql.select(VALUE).from(SETTING).where(NAME.eq(key)).fetchOptional(VALUE);
    }

    @Override
    public void put(String key, String value) {
        sql.insertInto(SETTING).set(NAME, key).set(VALUE, value).onConflict(NAME).doUpdate().set(VALUE, value).execute();
    }
}
