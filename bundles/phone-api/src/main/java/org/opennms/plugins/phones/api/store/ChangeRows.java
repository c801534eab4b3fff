package org.opennms.plugins.phones.api.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Change;
import org.opennms.plugins.phones.api.model.Operator;

/**
 * The changes that operators made, one for each write. A write that changes what operators keep (templates,
 * placeholders, settings, regions, users, what a phone is assigned, files) begins with {@link #begin}; what it then
 * saves carries the change's number.
 */
public interface ChangeRows {

    /**
     * Names the change that this write makes; asked again in the same write, the first answer holds.
     *
     * @param what   a short stable verb phrase, as in an Activity: {@code template saved}
     * @param reason why, in the operator's words; may be empty
     */
    Change begin(Instant at, Operator by, String what, String reason);

    /** Goes on, in this write, with a change that an earlier one began: work of many writes is one change. */
    Change resume(long id);

    Optional<Change> find(long id);

    /** Newest first. */
    List<Change> list(ChangeQuery query);

    /** The known ones, by number. */
    Map<Long, Change> findAll(Collection<Long> ids);
}
