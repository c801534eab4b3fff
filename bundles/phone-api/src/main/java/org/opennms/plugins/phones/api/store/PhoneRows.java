package org.opennms.plugins.phones.api.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.UserName;

/** Phones and their last reports. */
public interface PhoneRows {

    Optional<Phone> find(MacAddress mac);

    /** The known ones among {@code macs}; one statement for any number. */
    Map<MacAddress, Phone> findAll(Collection<MacAddress> macs);

    /** Which of {@code macs} are phones; one statement for any number, and no row is read. */
    Set<MacAddress> known(Collection<MacAddress> macs);

    /** By MAC address, ascending; at most {@code query.limit()} rows. */
    List<Phone> list(PhoneQuery query);

    /** The phones that carry one of {@code users}, by MAC address. */
    List<Phone> ofUsers(Collection<UserName> users);

    /** Approved phones that are pinned to the address, by MAC address. */
    List<Phone> at(IpAddress address, int limit);

    /** Inserts or replaces the phones, all but their reports. */
    void save(Collection<Phone> phones);

    /** Keeps a report per phone unless a newer one is there. The phones exist. */
    void saveReports(Collection<Report> reports);

    /** As {@link #saveReports} of the later ones, for less where the earlier ones are still what is kept. */
    void repeatReports(Collection<Repeated> reports);

    /** Forgets phones with reports, placeholders, files and commands; their alarms are the caller's to clear. */
    void delete(Collection<MacAddress> macs);

    /** How crowded the waiting room is: all pending phones, and those of the given addresses. */
    PendingCount pending(Set<IpAddress> addresses);

    /**
     * Which pending phones give way: the longest unheard of, from the most crowded neighbourhood
     * ({@link IpAddress#neighbourhood}) first; at most {@code count}, unseen since {@code before} only.
     */
    List<MacAddress> givingWay(int count, Instant before);

    /** Two reports of one phone that say the same, word by word, at two times. */
    record Repeated(Report kept, Report again) { }

    /** @param byAddress 0 or absent where there is none */
    record PendingCount(long total, Map<IpAddress, Long> byAddress) { }
}
