package org.opennms.plugins.phones.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The next row's values, from left to right. */
abstract class UpsertRow {

    void text(String value) throws SQLException {
        put(value == null ? (String) null : StorableText.of(value));
    }

    void text(Optional<String> value) throws SQLException {
        text(value.orElse(null));
    }

    void number(long value) throws SQLException {
        put(Long.valueOf(value));
    }

    void number(Optional<Long> value) throws SQLException {
        put(value.orElse(null));
    }

    void time(Instant value) throws SQLException {
        number(Columns.nanos(value));
    }

    void time(Optional<Instant> value) throws SQLException {
        put(value.map(Columns::nanos).orElse(null));
    }

    void bytes(byte[] value) throws SQLException {
        put(value);
    }

    void bytes(Optional<byte[]> value) throws SQLException {
        put(value.orElse(null));
    }

    abstract void put(String value) throws SQLException;

    abstract void put(byte[] value) throws SQLException;

    abstract void put(Long value) throws SQLException;

    /** A row of a batch. */
    static final class Bound extends UpsertRow {

        private final PreparedStatement statement;
        private int column;

        Bound(PreparedStatement statement) {
            this.statement = statement;
        }

        @Override
        void put(String value) throws SQLException {
            statement.setString(++column, value);
        }

        @Override
        void put(byte[] value) throws SQLException {
            statement.setBytes(++column, value);
        }

        @Override
        void number(long value) throws SQLException {
            statement.setLong(++column, value);
        }

        @Override
        void put(Long value) throws SQLException {
            if (value == null) {
                statement.setNull(++column, Types.BIGINT);
            } else {
                statement.setLong(++column, value);
            }
        }
    }

    /** Rows that become an array a column. */
    static final class Gathered extends UpsertRow {

        private final Object[][] columns;
        private final int capacity;
        private int rows;
        private int column;

        Gathered(int columns, int capacity) {
            this.columns = new Object[columns][];
            this.capacity = capacity;
        }

        UpsertRow next() {
            rows++;
            column = 0;
            return this;
        }

        @Override
        void put(String value) {
            if (columns[column] == null) {
                columns[column] = new String[capacity];
            }
            columns[column++][rows - 1] = value;
        }

        @Override
        void put(byte[] value) {
            if (columns[column] == null) {
                columns[column] = new byte[capacity][];
            }
            columns[column++][rows - 1] = value;
        }

        @Override
        void put(Long value) {
            if (columns[column] == null) {
                columns[column] = new Long[capacity];
            }
            columns[column++][rows - 1] = value;
        }

        void bind(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < columns.length; i++) {
                statement.setObject(i + 1, Arrays.copyOf(columns[i], rows));
            }
        }
    }
}
