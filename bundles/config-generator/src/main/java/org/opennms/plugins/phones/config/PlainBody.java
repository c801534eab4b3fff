package org.opennms.plugins.phones.config;

import java.util.Set;

/** A text in which placeholders alone are live. */
record PlainBody(PlaceholderText text) implements Body {

    @Override
    public int expectedLength() {
        return text.expectedLength();
    }

    @Override
    public Set<String> keys() {
        return text.keys();
    }

    @Override
    public void writeTo(Output output, Values values) {
        text.writeTo(output, values);
    }

    @Override
    public String masked(Output written, Values values) {
        return written.masked();
    }
}
