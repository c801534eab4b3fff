package org.opennms.plugins.phones.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;

import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.FleetException;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteErrorCode;

/** What a failure of the database means to a caller. */
final class Failures {

    private Failures() {
    }

    /** Gives back what is no failure of the database as it is; an {@link Error} is thrown at once. */
    static RuntimeException said(Throwable thrown, boolean writing) {
        if (thrown instanceof Error error) {
            throw error;
        }
        SQLException cause = sqlCause(thrown);
        if (thrown instanceof FleetException said || cause == null) {
            return (RuntimeException) thrown;
        }
        if (cause instanceof SQLTransientException) {
            return new Busy("the store is busy: no connection became free in time", thrown);
        }
        if (cause instanceof SQLiteException sqlite) {
            return said(sqlite, sqlite.getResultCode(), writing);
        }
        return new Busy("the store is away: " + cause.getMessage(), thrown);
    }

    private static RuntimeException said(SQLException cause, SQLiteErrorCode code, boolean writing) {
        String word = code.name();
        if (word.startsWith("SQLITE_CONSTRAINT")) {
            return new Conflict("the store does not take this: " + cause.getMessage());
        }
        if (word.startsWith("SQLITE_READONLY") && !writing) {
            return new IllegalStateException("a read view cannot write", cause);
        }
        boolean ours = word.equals("SQLITE_ERROR") || word.equals("SQLITE_MISUSE") || word.equals("SQLITE_RANGE")
                || word.equals("SQLITE_MISMATCH") || word.equals("SQLITE_TOOBIG");
        return ours ? new IllegalStateException("the store failed: " + cause.getMessage(), cause)
                : new Busy("the store is away: " + cause.getMessage(), cause);
    }

    private static SQLException sqlCause(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
