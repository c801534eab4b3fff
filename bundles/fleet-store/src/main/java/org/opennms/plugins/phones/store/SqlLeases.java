package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.opennms.plugins.phones.api.store.Leases;

/**
 * PostgreSQL keeps a lease as an advisory lock of the writing connection's session, so it outlives the transaction and
 * ends with the node. An SQLite database has one node alone, which {@link DirectoryLock} sees to.
 */
final class SqlLeases implements Leases {

    /** Sets our locks apart from those of others in the same database; "ipph" in ASCII. */
    private static final int OURS = 0x69707068;

    private static final String HELD = "select exists (select 1 from pg_locks where locktype = 'advisory'"
            + " and pid = pg_backend_pid() and classid = {0} and objid = {1} and objsubid = 2 and granted)";

    private final DSLContext sql;
    private final boolean writing;

    SqlLeases(DSLContext sql, boolean writing) {
        this.sql = sql;
        this.writing = writing;
    }

    @Override
    public boolean take(String name) {
        return alone() || held(name) || ask("select pg_try_advisory_lock({0}, {1})", number(name));
    }

    @Override
    public void release(String name) {
        if (!alone() && held(name)) {
            ask("select pg_advisory_unlock({0}, {1})", number(name));
        }
    }

    private boolean alone() {
        if (!writing) {
            throw new IllegalStateException("a lease belongs to the writing connection");
        }
        return sql.dialect().family() == SQLDialect.SQLITE;
    }

    /** Asked first, since a session that takes a lock twice must give it back twice. */
    private boolean held(String name) {
        // objid is an unsigned number in pg_locks
        return ask(HELD, Integer.toUnsignedLong(number(name)));
    }

    private boolean ask(String question, Number number) {
        return sql.resultQuery(question, val(OURS), val(number)).fetchSingle().get(0, Boolean.class);
    }

    /** Two schemas in one database are two fleets. */
    private int number(String name) {
        return sql.fetchSingle("select hashtext(current_schema() || ' ' || {0})", val(name)).get(0, Integer.class);
    }
}
