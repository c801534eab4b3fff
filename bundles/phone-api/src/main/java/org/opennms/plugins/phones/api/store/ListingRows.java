package org.opennms.plugins.phones.api.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.fleet.Listed;
import org.opennms.plugins.phones.api.fleet.PhoneField;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.fleet.PhoneSearch;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Status;

/**
 * Phones as lists search and sort them. What operators write down comes here with {@link PhoneRows#save}; what phones
 * report is written by {@link #heard}, only when lists would show something new: most keep-alives change nothing here.
 */
public interface ListingRows {

    List<Listed> page(PhoneSearch search);

    /** How many pass; counts no further than {@code most}. */
    long count(PhoneFilter filter, long most);

    /** Which pass, by MAC address. */
    List<MacAddress> macs(PhoneFilter filter, Optional<MacAddress> after, int limit);

    /** By key of the field ({@link PhoneField#key}); reads all phones that pass. */
    Map<String, Long> facet(PhoneField field, PhoneFilter filter);

    /** Keeps what lists show of the phones' last reports, unless a newer one is kept. The phones exist. */
    void heard(Collection<Sighting> sightings);

    /** The phones to be looked at by {@code now}, with the status lists show; the longest due first. */
    List<Sighting> due(Instant now, int limit);

    /** Looks at them again at another time; nothing else changes. */
    void postpone(Collection<Sighting> sightings);

    /**
     * What was seen of a phone.
     *
     * @param status    as lists are to show it
     * @param lookAgain when it may have fallen silent
     */
    record Sighting(Phone phone, Status status, Instant lookAgain) { }
}
