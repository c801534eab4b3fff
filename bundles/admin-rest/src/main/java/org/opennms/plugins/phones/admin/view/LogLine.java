package org.opennms.plugins.phones.admin.view;

import java.time.Instant;

/** A line of a log. */
public record LogLine(Instant at, String level, String by, String text) {

    /** Without a line break, whatever strangers have put into what is told: a line is a line. */
    public String asText() {
        return (at + " " + level + " " + by + " " + text).replaceAll("[\\p{Cntrl}\u2028\u2029]", " ");
    }
}
