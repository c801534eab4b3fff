package org.opennms.plugins.phones.config;

import java.util.Set;

/** The compiled text of one file; shared by threads. */
interface Body {

    int expectedLength();

    /** The placeholders it may ask for. */
    Set<String> keys();

    /** Writes the file; the one that goes to a phone. */
    void writeTo(Output output, Values values);

    /** The same for people's eyes, given what was written. */
    String masked(Output written, Values values);
}
