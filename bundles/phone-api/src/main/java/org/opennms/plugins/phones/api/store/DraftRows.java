package org.opennms.plugins.phones.api.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.opennms.plugins.phones.api.config.ConfigFile;

/**
 * Files that are made ahead of the write that brings them, so that this write is short: only their bytes are stored, each
 * content once, and nobody sees them. A write that never comes, as after a kill, leaves bytes that no file has; they are
 * {@link #abandoned} and to be forgotten.
 */
public interface DraftRows {

    /** How long the bytes stay at least, counted from the last {@link #keep}. */
    Duration KEPT = Duration.ofHours(1);

    /** Stores the bytes of the files; what is stored already stays. */
    List<Draft> keep(Collection<ConfigFile> files, Instant now);

    /** As {@link FileRows#save(Collection, boolean)} of the files, held ones too. Of each name one. */
    FileRows.Saved bring(Collection<Draft> drafts);

    /** Some contents that no file has; none while drafts may still be brought. */
    List<String> abandoned(Instant now, int limit);

    /** Those that are still abandoned go; told of none, the search is over until there are drafts again. */
    void forget(Collection<String> abandoned, Instant now);
}
