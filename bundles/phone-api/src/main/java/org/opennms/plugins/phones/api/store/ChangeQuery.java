package org.opennms.plugins.phones.api.store;

import java.time.Instant;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.Revision.Topic;

/**
 * Which changes to list, newest first; what is empty lets all pass.
 *
 * @param before numbers below this one
 * @param entity of the topic; without a topic it is not asked
 * @param from   made then or later
 * @param to     made earlier
 */
public record ChangeQuery(Optional<Long> before, Optional<Topic> topic, Optional<String> entity, Optional<Operator> by,
                          Optional<Instant> from, Optional<Instant> to, int limit) {

    public static ChangeQuery newest(int limit) {
        return new ChangeQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), limit);
    }
}
