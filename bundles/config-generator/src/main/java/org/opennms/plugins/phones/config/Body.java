package org.opennms.plugins.phones.config;

/** The compiled text of one file; shared by threads. */
interface Body {

    int expectedLength();

    /** Writes the file; the one that goes to a phone. */
    void writeTo(Output output, Values values);

    /** The same for people's eyes, given what was written. */
    String masked(Output written, Values values);
}
