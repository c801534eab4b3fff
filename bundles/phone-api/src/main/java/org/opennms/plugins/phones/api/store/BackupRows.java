package org.opennms.plugins.phones.api.store;

import java.time.Instant;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.MacAddress;

/** What phones have backed up for their users, by name in lower case; the bytes are encrypted at rest. */
public interface BackupRows {

    /** The newest version of a name. */
    Optional<Backup> newest(String name);

    /**
     * Adds a version, and forgets the oldest of its name beyond {@code kept}.
     *
     * @param kept at least 1
     */
    void add(Backup backup, int kept);

    /** Under how many names there are versions that this phone sent. */
    int namesOf(MacAddress mac);

    /** @param mac the phone that sent it */
    record Backup(String name, MacAddress mac, Instant at, Content content) { }
}
