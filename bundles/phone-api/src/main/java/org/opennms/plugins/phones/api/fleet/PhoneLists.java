package org.opennms.plugins.phones.api.fleet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Drift;

/**
 * Searches, counts and sorts phones. That a phone has fallen silent is seen here within some ten seconds; that it speaks
 * again, at once.
 */
public interface PhoneLists {

    /** How far a total is counted exactly. */
    int COUNTED = 10_000;

    /** In the order asked for; at most {@code search.limit()} of them. */
    List<Listed> page(PhoneSearch search);

    /** How many pass; counts no further than {@link #COUNTED} + 1. */
    long count(PhoneFilter filter);

    /** Which pass, by MAC address, for those that work through all of them. */
    List<MacAddress> macs(PhoneFilter filter, Optional<MacAddress> after, int limit);

    /**
     * The values of a field among the phones that pass, with how many have each; a phone without one counts nowhere.
     * May be some seconds old, since it costs more the larger the fleet.
     */
    Map<String, Long> facet(PhoneField field, PhoneFilter filter);

    /** How many of those that pass have drifted, by kind; 0 where none has. May be some seconds old. */
    Map<Drift.Kind, Long> drifts(PhoneFilter filter);

    /** The newest reports of different phones, newest first. May be some seconds old. */
    List<Listed> recent(int count);
}
