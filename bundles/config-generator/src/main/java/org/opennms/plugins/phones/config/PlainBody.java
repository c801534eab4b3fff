package org.opennms.plugins.phones.config;

/** A text in which placeholders alone are live. */
record PlainBody(PlaceholderText text) implements Body {

    @Override
    public int expectedLength() {
        return text.expectedLength();
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
