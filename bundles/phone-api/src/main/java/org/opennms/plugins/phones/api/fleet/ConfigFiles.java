package org.opennms.plugins.phones.api.fleet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileInfo;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.store.FileQuery;

/** The files phones fetch, as operators manage them (manual B.3). Phones get what was changed at once. */
public interface ConfigFiles {

    List<FileInfo> list(FileQuery query);

    /** @throws org.opennms.plugins.phones.api.error.NotFound where there is none of that name */
    Text read(String name);

    /**
     * The file with its secrets; the reading is an Activity.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound where there is none of that name
     */
    ConfigFile reveal(String name, Operator by);

    /**
     * Changes a file by hand. It is held from then on: a generation of many leaves it alone. A masked value in
     * {@code text} stands for the one that is there.
     *
     * @param revision what the operator has read
     * @param force    in spite of errors that are found
     * @throws org.opennms.plugins.phones.api.error.NotFound where there is none of that name
     * @throws org.opennms.plugins.phones.api.error.Stale    where somebody else has changed it since
     * @throws org.opennms.plugins.phones.api.error.Invalid  for errors, unless {@code force}
     */
    Text edit(String name, String text, long revision, boolean force, String reason, Operator by);

    /**
     * Takes a file: a phone's own, a global one, the directory, or another that all phones may read. It is held, as an
     * edited one is.
     *
     * @param replace one of that name may be there
     * @throws org.opennms.plugins.phones.api.error.Invalid  for a bad name, too large a file, or errors unless {@code force}
     * @throws org.opennms.plugins.phones.api.error.NotFound for the file of a phone that is not there
     * @throws org.opennms.plugins.phones.api.error.Conflict for a name that is there, unless {@code replace}
     */
    Text upload(String name, Content content, boolean replace, boolean force, String reason, Operator by);

    /**
     * Deletes files, all or none; their revisions stay.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound where one is not there
     */
    void delete(Collection<String> names, String reason, Operator by);

    /** Deletes all files there are, if there are {@code expected}; else nothing and {@code Conflict}. */
    void deleteAll(long expected, String reason, Operator by);

    /** Makes the company directory of all users, or of a region's. */
    ConfigFile directory(Optional<RegionName> region, String reason, Operator by);

    /** Whether users have changed since this directory was made. */
    boolean isStale(FileInfo directory);

    /** @param masked its text without secrets */
    record Text(ConfigFile file, String masked, List<Finding> findings) { }
}
