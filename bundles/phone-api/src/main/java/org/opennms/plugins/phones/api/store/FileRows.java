package org.opennms.plugins.phones.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileInfo;

/** Configuration files and their revisions; the bytes of private ones are encrypted at rest. */
public interface FileRows {

    /** The newest revision; the name is lower-cased first. */
    Optional<ConfigFile> current(String name);

    /** The newest revisions of those that are there, by name in lower case; one statement for any number. */
    Map<String, ConfigFile> current(Collection<String> names);

    /**
     * Stores a revision if bytes or origin differ from the current one's; returns what is current then. A write that has
     * begun no change yet begins one, so that every revision has its number.
     */
    ConfigFile save(ConfigFile file);

    /**
     * The same for many of different names, by few statements.
     *
     * @param evenHeld false: a name whose current revision is held ({@link ConfigFile.Origin#held}) stays as it is
     */
    Saved save(Collection<ConfigFile> files, boolean evenHeld);

    /**
     * What became of many files; names in lower case. Those in neither were what they are.
     *
     * @param changed have a new revision
     * @param held    were left alone
     */
    record Saved(Set<String> changed, Set<String> held) {

        public static final Saved NOTHING = new Saved(Set.of(), Set.of());
    }

    /** Current files by name, from after {@code after} (empty text: from the start). */
    List<ConfigFile> list(String after, int limit);

    /** What is there now, by name. */
    List<FileInfo> list(FileQuery query);

    /** All revisions of a name that has bytes, newest first. */
    List<ConfigFile> history(String name, int limit);

    /** In a numbered change its revisions stay, with one more that says it is gone; else they go, too. */
    boolean delete(String name);
}
