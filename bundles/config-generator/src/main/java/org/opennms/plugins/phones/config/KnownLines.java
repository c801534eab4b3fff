package org.opennms.plugins.phones.config;

import org.opennms.plugins.phones.api.config.Parameter;
import org.opennms.plugins.phones.api.config.ValueType;

/**
 * Which keys stand in which lines of a template's files: the next phone's file has mostly the same, so that a line is
 * compared and not looked up. Values are not kept. Shared by threads; what one learns may get lost to another.
 */
final class KnownLines {

    private record Line(String start, ValueType type) { }

    private volatile Line[] lines = {};

    /** Whether a line begins as it did in the file that was learned, and its value is one that phones take. */
    boolean isGood(int number, String text, int start, int end) {
        Line[] known = lines;
        if (number >= known.length || known[number] == null) {
            return false;
        }
        Line line = known[number];
        int value = start + line.start.length();
        return value <= end && text.startsWith(line.start, start) && line.type.accepts(text.substring(value, end));
    }

    /** To learn from a file; nothing if one was learned already. */
    Learner learner(String text) {
        return lines.length > 0 ? new Learner(0) : new Learner(1 + (int) text.chars().filter(c -> c == '\n').count());
    }

    /** Learns the lines of one file. */
    final class Learner {

        private final Line[] learned;

        private Learner(int count) {
            learned = new Line[count];
        }

        void learn(int number, String key, Parameter parameter) {
            if (number < learned.length) {
                learned[number] = new Line(key + "=", parameter.type());
            }
        }

        void done() {
            if (learned.length > 0) {
                lines = learned;
            }
        }
    }
}
