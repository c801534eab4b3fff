package org.opennms.plugins.phones.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.store.Revision.Topic;

/**
 * What operators' things were. Every save and delete through the other rows keeps a revision under the number of the
 * write's change; a write that began none keeps none.
 */
public interface RevisionRows {

    /** Newest first. */
    List<Revision> history(Topic topic, String entity, int limit);

    /** What a change touched, by topic and entity, from after {@code after}. */
    List<Revision> of(long change, Optional<Revision> after, int limit);

    /**
     * What things that a later change touched were right after this one: of each the revision that held then, or an
     * empty state where it was not there.
     */
    List<Revision> before(long laterThan);

    /** The newest change that touched the topic; 0 for none. */
    long newest(Topic topic);

    /** Changes before this one cannot be gone back to, since some of their revisions are forgotten; 0: all can. */
    long keptSince();

    /** As {@link FileRevisionRows#trim}. */
    int trim(Instant then, int floor);
}
