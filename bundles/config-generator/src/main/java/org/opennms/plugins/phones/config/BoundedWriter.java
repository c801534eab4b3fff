package org.opennms.plugins.phones.config;

import java.io.Writer;

import org.opennms.plugins.phones.api.error.Invalid;

/** Writes into a builder, without the locks of a StringWriter, and stops where loops double a text again and again. */
final class BoundedWriter extends Writer {

    /** Far above any phone's file, far below what would hurt. */
    private static final int LONGEST = 1_000_000;

    private final StringBuilder text;
    private final String file;

    BoundedWriter(StringBuilder text, String file) {
        super(text);
        this.text = text;
        this.file = file;
    }

    @Override
    public void write(String part) {
        check(part.length());
        text.append(part);
    }

    @Override
    public void write(char[] part, int start, int length) {
        check(length);
        text.append(part, start, length);
    }

    private void check(int more) {
        if (text.length() + more > LONGEST) {
            throw new Invalid("the Velocity template of " + file + " makes more than " + LONGEST + " characters");
        }
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public void close() {
        // the builder needs no closing
    }
}
