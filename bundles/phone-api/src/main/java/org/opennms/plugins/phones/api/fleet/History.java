package org.opennms.plugins.phones.api.fleet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.FileInfo;
import org.opennms.plugins.phones.api.model.Change;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.ChangeQuery;
import org.opennms.plugins.phones.api.store.Revision;
import org.opennms.plugins.phones.api.store.Revision.Topic;

/** The time machine: what operators' things were after each change, and the way back. Histories are never rewritten. */
public interface History {

    /** Newest first. */
    List<Change> changes(ChangeQuery query);

    /**
     * What a change touched; at most {@code limit} things and as many files.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown change
     */
    Touched touched(long change, int limit);

    /** A thing's states, newest first, each with the change that made it where that is known. */
    List<Version> versions(Topic topic, String entity, int limit);

    /**
     * What differs between a thing right after {@code from} and right after {@code to}, secrets masked. Left out: the last
     * version but one, and the last.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound where the thing has no revision
     */
    Difference difference(Topic topic, String entity, Optional<Long> from, Optional<Long> to);

    /** What {@link #rollBack} would do now. Writes nothing; throws what that throws. */
    RollbackPlan plan(Rollback rollback);

    /**
     * Takes a device, a region or the fleet back, in one write: what is in scope goes back to what it was right after the
     * change, files to the bytes they had.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown change, phone or region
     * @throws org.opennms.plugins.phones.api.error.Invalid  for a change whose revisions are forgotten in part
     * @throws org.opennms.plugins.phones.api.error.Conflict where so many phones are meant that only a job may do it
     */
    RollbackPlan rollBack(Rollback rollback, Operator by);

    /** What a change touched. */
    record Touched(Change change, List<Revision> things, List<FileInfo> files) { }

    /**
     * @param change   empty where it is older than numbered changes
     * @param revision a file's; empty for other things
     * @param state    what people may see of it; of a file its facts alone. Empty: it was gone
     */
    record Version(long number, Optional<Change> change, Optional<Long> revision,
                   Optional<Map<String, String>> state) { }
}
