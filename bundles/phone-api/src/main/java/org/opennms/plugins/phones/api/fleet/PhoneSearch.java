package org.opennms.plugins.phones.api.fleet;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.MacAddress;

/**
 * A page of a list of phones.
 *
 * @param order what to sort by; empty: when they last reported. The MAC address decides among equals
 * @param after where the page before ended
 */
public record PhoneSearch(PhoneFilter filter, Optional<PhoneField> order, boolean descending, Optional<Cursor> after,
                          int limit) {

    public static PhoneSearch of(PhoneFilter filter, int limit) {
        return new PhoneSearch(filter, Optional.of(PhoneField.MAC), false, Optional.empty(), limit);
    }

    public PhoneSearch after(Cursor end) {
        return new PhoneSearch(filter, order, descending, Optional.of(end), limit);
    }

    /**
     * A phone's place in the order.
     *
     * @param key what was sorted by; the nanoseconds since 1970 of a report, in decimal
     */
    public record Cursor(String key, MacAddress mac) {

        /** As REST hands it out: not to be read by anybody. */
        public String word() {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString((mac.digits() + key).getBytes(StandardCharsets.UTF_8));
        }

        /** Reads a word, or a plain MAC address for a list in that order. */
        public static Cursor parse(String word) {
            if (word.matches("[0-9a-f]{12}")) {
                return new Cursor(word, new MacAddress(word));
            }
            try {
                String text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
                return new Cursor(text.substring(12), new MacAddress(text.substring(0, 12)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new Invalid("not the end of a page");
            }
        }
    }
}
