package org.opennms.plugins.phones.store;

import java.sql.SQLException;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure of the database is about. */
enum Failure {

    /** A row that breaks a rule of its table. */
    CONFLICT,

    /** A write where nothing may be written: a view, or a database that has become another one's standby. */
    READ_ONLY,

    /** A statement that never works: a mistake of ours. */
    OURS,

    /** Others were in the way; the connection is as good as before. */
    PASSING,

    /** The database, its disk or the way to it; what the connection is worth is unknown. */
    AWAY;

    static Failure of(SQLException failure) {
        return failure instanceof SQLiteException sqlite ? of(sqlite.getResultCode()) : of(failure.getSQLState());
    }

    private static Failure of(SQLiteErrorCode code) {
        String word = code.name();
        if (word.startsWith("SQLITE_CONSTRAINT")) {
            return CONFLICT;
        }
        if (word.startsWith("SQLITE_READONLY")) {
            return READ_ONLY;
        }
        return switch (code) {
            case SQLITE_ERROR, SQLITE_MISUSE, SQLITE_RANGE, SQLITE_MISMATCH, SQLITE_TOOBIG -> OURS;
            case SQLITE_BUSY, SQLITE_LOCKED -> PASSING;
            default -> AWAY;
        };
    }

    /** By PostgreSQL's table of error codes. */
    private static Failure of(String state) {
        if (state == null || state.length() != 5) {
            return AWAY;
        }
        return switch (state) {
            case "25006" -> READ_ONLY;
            // a serialization failure, a deadlock, a lock not got in time, a statement cancelled
            case "40001", "40P01", "55P03", "57014" -> PASSING;
            // a right that is missing is the operator's to give; a transaction idle for too long ends its session
            case "42501", "25P03", "25P04" -> AWAY;
            default -> ofClass(state.substring(0, 2));
        };
    }

    private static Failure ofClass(String first) {
        return switch (first) {
            case "23" -> CONFLICT;
            case "21", "22", "25", "42", "54" -> OURS;
            default -> AWAY;
        };
    }
}
