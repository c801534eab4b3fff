package org.opennms.plugins.phones.api.delivery;

import java.time.Instant;
import java.util.Locale;

import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;

/**
 * A file that a phone asked for, and how far it went.
 *
 * @param file     as it is stored, in lower case; an image by its name
 * @param revision of the file; 0 for what has none
 * @param at       when it was asked for the last time
 * @param sent     up to which byte; what the operating system took from us counts, whether or not the phone read it
 * @param total    the file's size; 0 where none was answered
 * @param times    how often the same happened within seconds
 */
public record Delivery(MacAddress mac, String file, long revision, Instant at, IpAddress source, Outcome outcome, long sent,
                       long total, long times) {

    /** NOT_MODIFIED: the phone has it already. PARTIAL: the connection ended before its end. REFUSED: it may not have it. */
    public enum Outcome {
        WHOLE, PARTIAL, NOT_MODIFIED, REFUSED;

        /** Whether the phone has the whole file afterwards. */
        public boolean arrived() {
            return this == WHOLE || this == NOT_MODIFIED;
        }
    }

    /** For people: {@code partial 37 %}, {@code whole}. */
    public String word() {
        String word = outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return outcome == Outcome.PARTIAL && total > 0 ? word + " " + 100 * sent / total + " %" : word;
    }
}
