package org.opennms.plugins.phones.config;

import org.opennms.plugins.phones.api.config.Parameter;

/**
 * Which keys stand in which lines of a template's files: the next phone's file has mostly the same, so that a line is
 * compared and not looked up. Of values one a line is kept, and no secret. Shared by threads.
 */
final class KnownLines {

    /** A key with its =, and a value that its phones take. */
    private static final class Line {

        private final String start;
        private final Parameter parameter;
        private String good = "";

        Line(String start, Parameter parameter) {
            this.start = start;
            this.parameter = parameter;
        }

        boolean isGood(String text, int from, int end) {
            int value = from + start.length();
            return value <= end && text.startsWith(start, from) && (isSame(text, value, end) || takes(text.substring(value, end)));
        }

        private boolean isSame(String text, int value, int end) {
            String last = good;
            return !last.isEmpty() && last.length() == end - value && text.startsWith(last, value);
        }

        private boolean takes(String value) {
            boolean takes = parameter.type().accepts(value);
            if (takes && !parameter.secret()) {
                good = value;
            }
            return takes;
        }
    }

    private volatile Line[] lines = {};

    /** Whether a line begins as it did in the file that was learned, and its value is one that phones take. */
    boolean isGood(int number, String text, int start, int end) {
        Line[] known = lines;
        return number < known.length && known[number] != null && known[number].isGood(text, start, end);
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
                learned[number] = new Line(key + "=", parameter);
            }
        }

        /** The first counts: whoever learns while another ends has read with its help, and does not know all lines. */
        void done() {
            if (learned.length > 0 && lines.length == 0) {
                lines = learned;
            }
        }
    }
}
