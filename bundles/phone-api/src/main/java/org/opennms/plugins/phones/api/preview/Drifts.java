package org.opennms.plugins.phones.api.preview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneModel;

/**
 * Which phones are not as they were meant to be. Lists and counts are of the last round over the fleet, seconds or, in a
 * large one, minutes ago; a single phone is looked at when asked for.
 */
public interface Drifts {

    /** Empty where all is as it was meant to be, also for a phone that is pending. */
    Optional<Drift> of(MacAddress mac);

    /** By MAC address. */
    List<Drift> list(Optional<Drift.Kind> kind, Optional<MacAddress> after, int limit);

    Summary summary();

    /**
     * Counts of a round.
     *
     * @param at      when it began; empty before the first has ended
     * @param current whether nothing that operators keep has changed since
     * @param globals the models whose global file is stale
     */
    record Summary(Optional<Instant> at, boolean current, long phones, Map<Drift.Kind, Long> kinds, List<PhoneModel> globals) { }
}
