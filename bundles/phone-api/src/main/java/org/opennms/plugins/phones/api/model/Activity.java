package org.opennms.plugins.phones.api.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Who did what, when. The text holds no secret.
 *
 * @param id 0 until stored
 * @param what a short stable verb phrase: {@code phone approved}, {@code region added}
 */
public record Activity(long id, Instant at, Operator by, String what, Optional<MacAddress> phone, String text) {

    public static Activity of(Instant at, Operator by, String what, MacAddress phone, String text) {
        return new Activity(0, at, by, what, Optional.of(phone), text);
    }

    public static Activity of(Instant at, Operator by, String what, String text) {
        return new Activity(0, at, by, what, Optional.empty(), text);
    }
}
