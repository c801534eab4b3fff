package org.opennms.plugins.phones.api.preview;

import java.util.Optional;

import org.opennms.plugins.phones.api.config.Explanation;
import org.opennms.plugins.phones.api.model.Secret;

/**
 * A key as two phones take it.
 *
 * @param first  empty where the first phone's files do not have it
 * @param second empty where the second phone's files do not have it
 */
public record Comparison(String key, Optional<Explanation> first, Optional<Explanation> second) {

    /** Whether both take the same value; a masked one is taken to be another. */
    public boolean same() {
        return first.isPresent() && second.isPresent() && first.get().value().equals(second.get().value())
                && !first.get().value().contains(Secret.MASK);
    }
}
