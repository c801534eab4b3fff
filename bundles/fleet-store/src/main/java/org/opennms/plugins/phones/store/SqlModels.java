package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.ModelRows;
import org.opennms.plugins.phones.api.store.Revision.Topic;
import org.opennms.plugins.phones.api.store.States;

/** Added models. Who uses one is asked of the table of phones. */
final class SqlModels implements ModelRows {

    private static final Table<Record> MODEL = table(DSL.name("phone_model"));
    private static final Field<PhoneModel> NAME = Columns.word("phone_model", "model", PhoneModel.class, PhoneModel::new);
    private static final Field<PhoneModel> LIKE = Columns.word("phone_model", "alike", PhoneModel.class, PhoneModel::new);
    private static final Field<String> HARDWARE = Columns.text("phone_model", "hardware");
    private static final Field<String> DESCRIPTION = Columns.text("phone_model", "description");

    private static final Table<Record> PHONE = table(DSL.name("phone"));
    private static final Field<PhoneModel> OF_PHONE = Columns.word("phone", "model", PhoneModel.class, PhoneModel::new);

    private final DSLContext sql;
    private final Keeper keeper;

    SqlModels(DSLContext sql, Keeper keeper) {
        this.sql = sql;
        this.keeper = keeper;
    }

    @Override
    public Optional<CustomModel> find(PhoneModel model) {
        return sql.select(NAME, LIKE, HARDWARE, DESCRIPTION).from(MODEL).where(NAME.eq(model)).fetchOptional(SqlModels::model);
    }

    @Override
    public List<CustomModel> list() {
        return sql.select(NAME, LIKE, HARDWARE, DESCRIPTION).from(MODEL).orderBy(NAME).fetch(SqlModels::model);
    }

    @Override
    public void save(CustomModel model) {
        if (keeper.keeps()) {
            keeper.keep(Topic.MODEL, model.model().text(), find(model.model()).map(States::of), Optional.of(States.of(model)));
        }
        Map<Field<?>, Object> values = Map.of(LIKE, model.like(), HARDWARE, model.hardware(), DESCRIPTION, model.description());
        sql.insertInto(MODEL).set(NAME, model.model()).set(values).onConflict(NAME).doUpdate().set(values).execute();
    }

    @Override
    public boolean delete(PhoneModel model) {
        if (keeper.keeps()) {
            keeper.keep(Topic.MODEL, model.text(), find(model).map(States::of), Optional.empty());
        }
        return sql.deleteFrom(MODEL).where(NAME.eq(model)).execute() > 0;
    }

    @Override
    public Map<PhoneModel, Long> usage() {
        Map<PhoneModel, Long> phones = new HashMap<>();
        sql.select(OF_PHONE, count()).from(PHONE).where(OF_PHONE.isNotNull()).groupBy(OF_PHONE)
                .forEach(row -> phones.put(row.value1(), row.value2().longValue()));
        return phones;
    }

    private static CustomModel model(Record row) {
        return new CustomModel(row.get(NAME), row.get(LIKE), row.get(HARDWARE), row.get(DESCRIPTION));
    }
}
