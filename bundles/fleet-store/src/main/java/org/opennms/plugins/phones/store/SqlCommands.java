package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

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
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.Command.State;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.CommandRows;

/** Commands; those still open are found by an index of their own, since every keep-alive asks for them. */
final class SqlCommands implements CommandRows {

    private static final Table<Record> COMMAND = table(DSL.name("command"));
    private static final Field<Long> ID = Columns.number("command", "id");
    private static final Field<MacAddress> MAC = Columns.mac("command", "mac");
    private static final Field<String> KIND = Columns.text("command", "kind");
    private static final Field<String> ARGS = Columns.text("command", "args");
    private static final Field<State> STATE = Columns.choice("command", "state", State.class);
    private static final Field<Instant> CREATED = Columns.time("command", "created");
    private static final Field<Instant> EXPIRES = Columns.time("command", "expires");
    private static final Field<Instant> SENT = Columns.time("command", "sent");
    private static final Field<Instant> DONE = Columns.time("command", "done");
    private static final Field<Operator> BY = Columns.operator("command", "by_name");

    private static final List<Field<?>> COLUMNS = List.of(ID, MAC, KIND, ARGS, STATE, CREATED, EXPIRES, SENT, DONE, BY);

    private static final Condition IS_OPEN = STATE.in(written(State.WAITING), written(State.SENT));

    private static final ByKey<MacAddress> OPEN = new ByKey<>(MAC, (sql, among) ->
            sql.select(COLUMNS).from(COMMAND).where(among).and(IS_OPEN).orderBy(ID));

    private final DSLContext sql;

    SqlCommands(DSLContext sql) {
        this.sql = sql;
    }

    /** Written out, not bound: only then do the partial indexes serve. */
    private static Field<State> written(State state) {
        return inline(state, STATE.getDataType());
    }

    @Override
    public List<Command> open(Collection<MacAddress> macs) {
        return OPEN.read(sql, macs, ByKey.records(sql, COLUMNS, SqlCommands::command));
    }

    @Override
    public Command save(Command command) {
        if (command.id() != 0) {
            if (sql.update(COMMAND).set(values(command)).where(ID.eq(command.id())).execute() == 0) {
                throw new NotFound("there is no command " + command.id());
            }
            return command;
        }
        long id = sql.insertInto(COMMAND).set(values(command)).returningResult(ID).fetchSingle().value1();
        return new Command(id, command.mac(), command.kind(), command.args(), command.state(), command.created(),
                command.expires(), command.sent(), command.done(), command.by());
    }

    @Override
    public List<Command> list(Optional<MacAddress> mac, int limit) {
        return sql.select(COLUMNS).from(COMMAND).where(mac.map(MAC::eq).orElse(noCondition()))
                .orderBy(ID.desc()).limit(limit).fetch(SqlCommands::command);
    }

    @Override
    public int expire(Instant now) {
        return sql.update(COMMAND).set(STATE, State.EXPIRED)
                .where(STATE.eq(written(State.WAITING)), EXPIRES.le(now)).execute();
    }

    @Override
    public int forgetClosedBefore(Instant then) {
        return sql.deleteFrom(COMMAND).where(CREATED.lt(then), STATE.in(State.DONE, State.EXPIRED)).execute();
    }

    static void deleteOfPhones(DSLContext sql, Collection<MacAddress> macs) {
        sql.deleteFrom(COMMAND).where(Columns.in(sql, MAC, macs)).execute();
    }

    private static Map<Field<?>, Object> values(Command command) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(MAC, command.mac());
        values.put(KIND, command.kind());
        values.put(ARGS, FlatJson.write(command.args()));
        values.put(STATE, command.state());
        values.put(CREATED, command.created());
        values.put(EXPIRES, command.expires());
        values.put(SENT, command.sent().orElse(null));
        values.put(DONE, command.done().orElse(null));
        values.put(BY, command.by());
        return values;
    }

    private static Command command(Record row) {
        return new Command(row.get(ID), row.get(MAC), row.get(KIND), FlatJson.read(row.get(ARGS)), row.get(STATE),
                row.get(CREATED), row.get(EXPIRES), Optional.ofNullable(row.get(SENT)), Optional.ofNullable(row.get(DONE)),
                row.get(BY));
    }
}
