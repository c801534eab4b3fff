package org.opennms.plugins.phones.alarms;

import java.util.Optional;

/**
 * What became of a batch.
 *
 * @param taken   how many changes, from the first on, the destination has for good
 * @param problem why the next one was not taken; empty if all were
 */
record Outcome(int taken, Optional<String> problem) {

    static Outcome all(int count) {
        return new Outcome(count, Optional.empty());
    }

    static Outcome stopped(int taken, String problem) {
        return new Outcome(taken, Optional.of(problem));
    }
}
