package org.opennms.plugins.phones.api.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a phone told us at one moment (audiocodes.md 1.2).
 *
 * @param at     when we received it, by our clock
 * @param source the TCP peer it came from, or the one that a trusted aggregator took it from; the phone's own claim is
 *               the field {@code ip}
 * @param fields every field of the report by its documented name ({@code fwVersion}, whatever case the phone used),
 *               unknown ones as sent; {@code emsUserPassword} is never among them
 */
public record Report(MacAddress mac, Instant at, IpAddress source, Kind kind, Status status, Map<String, String> fields) {

    /** Which post carried it. STILL_THERE: an aggregator said that nothing has changed since its last report of this phone. */
    public enum Kind { KEEP_ALIVE, INIT, STILL_THERE }

    /**
     * No report waits so long to be stored: one that is further ahead of another that comes after it was received while
     * a clock was wrong, and would else stand until that time has come.
     */
    public static final Duration FURTHEST_AHEAD = Duration.ofMinutes(10);

    public Report {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A field's text; empty text counts as missing. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(s -> !s.isBlank());
    }

    /** The phone says that it has just begun: status "started", or the init post. */
    public boolean isFreshStart() {
        return kind == Kind.INIT || kind == Kind.KEEP_ALIVE && status == Status.STARTED;
    }

    /** Whether this one, stored before the other, stands. */
    public boolean newerThan(Report other) {
        return at.isAfter(other.at) && !at.isAfter(other.at.plus(FURTHEST_AHEAD));
    }
}
