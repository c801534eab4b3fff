package org.opennms.plugins.phones.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.FleetException;

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
        if (thrown instanceof FleetException || cause == null) {
            return (RuntimeException) thrown;
        }
        if (cause instanceof SQLTransientConnectionException) {
            return new Busy(cause.getCause() instanceof SQLException why ? "the store is away: " + why.getMessage()
                    : "the store is busy: no connection became free in time", thrown);
        }
        return switch (Failure.of(cause)) {
            case CONFLICT -> new Conflict("the store does not take this: " + cause.getMessage());
            case OURS -> new IllegalStateException("the store failed: " + cause.getMessage(), cause);
            case PASSING -> new Busy("the store is busy: " + cause.getMessage(), cause);
            case READ_ONLY -> writing ? new Busy("the store takes no writes now: " + cause.getMessage(), cause)
                    : new IllegalStateException("a read view cannot write", cause);
            case AWAY -> new Busy("the store is away: " + cause.getMessage(), cause);
        };
    }

    /** Whether a connection that failed so is of no further use. */
    static boolean endsConnection(Throwable thrown) {
        SQLException cause = sqlCause(thrown);
        if (cause == null) {
            return false;
        }
        Failure failure = Failure.of(cause);
        return failure == Failure.AWAY || failure == Failure.READ_ONLY;
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
