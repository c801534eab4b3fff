package org.opennms.plugins.phones.api.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileInfo;

/** What files were: every revision, deletions among them. */
public interface FileRevisionRows {

    /** Newest first; those before revision {@code before}. */
    List<FileInfo> history(String name, Optional<Long> before, int limit);

    /** The revisions that a change made, by name, from after {@code after} (empty text: from the start). */
    List<FileInfo> of(long change, String after, int limit);

    /** The file as it was right after a change; empty where there was none then. */
    default Optional<ConfigFile> at(String name, long change) {
        return at(List.of(name), change).values().stream().findFirst();
    }

    /** The same of many, by name in lower case; one statement for any number. */
    Map<String, ConfigFile> at(Collection<String> names, long change);

    /** What files were right after a change, by name: those that have other bytes now, or are gone. */
    List<FileInfo> otherwise(long change);

    /** The files there are now that were not there right after a change, by name. */
    List<FileInfo> addedSince(long change);

    /**
     * Forgets revisions that nobody needs to know what any file was at any time since {@code then}, but never one of the
     * newest {@code floor} of a file that is still there; at most some hundreds at a time.
     *
     * @return how many; ask again while there are any
     */
    int trim(Instant then, int floor);
}
