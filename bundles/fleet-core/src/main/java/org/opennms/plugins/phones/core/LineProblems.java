package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.exchange.ImportCheck;
import org.opennms.plugins.phones.api.exchange.ImportCheck.LineError;

/** What is wrong with a file, line by line; all of it is counted, the first of it told. */
final class LineProblems {

    private final List<LineError> first = new ArrayList<>();
    private long count;

    void add(long line, String column, String reason) {
        count++;
        if (first.size() < ImportCheck.TOLD) {
            first.add(new LineError(line, column, reason));
        }
    }

    /** What {@code reader} makes of a cell; empty where it refuses, which is kept. */
    <T> Optional<T> reading(long line, String column, Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (Invalid e) {
            add(line, column, e.getMessage());
            return Optional.empty();
        }
    }

    long count() {
        return count;
    }

    List<LineError> first() {
        return List.copyOf(first);
    }
}
