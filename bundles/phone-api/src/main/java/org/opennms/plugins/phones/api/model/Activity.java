package org.opennms.plugins.phones.api.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Who did what, when. Neither the text nor what was there before and after holds a secret.
 *
 * @param id 0 until stored
 * @param what a short stable verb phrase: {@code phone approved}, {@code region added}
 * @param before what was changed, as people read it; empty where there was nothing, or nothing was changed
 * @param after  what it is now; empty where it is gone, or nothing was changed
 */
public record Activity(long id, Instant at, Operator by, String what, Optional<MacAddress> phone, String text,
                       Optional<String> before, Optional<String> after) {

    public static Activity of(Instant at, Operator by, String what, MacAddress phone, String text) {
        return new Activity(0, at, by, what, Optional.of(phone), text, Optional.empty(), Optional.empty());
    }

    public static Activity of(Instant at, Operator by, String what, String text) {
        return new Activity(0, at, by, what, Optional.empty(), text, Optional.empty(), Optional.empty());
    }

    /** The same, with what was there and what is there now. */
    public Activity changing(Optional<String> newBefore, Optional<String> newAfter) {
        return new Activity(id, at, by, what, phone, text, newBefore, newAfter);
    }
}
