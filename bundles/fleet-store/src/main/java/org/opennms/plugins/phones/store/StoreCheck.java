package org.opennms.plugins.phones.store;

import java.time.Instant;
import java.util.Optional;

import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.host.ReadinessCheck;

/** Ready means: a row was written and read back, not that a file could be opened. */
public final class StoreCheck implements ReadinessCheck {

    private static final String KEY = "store.check";

    private final SqlStore store;

    public StoreCheck(SqlStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public synchronized Optional<String> problem() {
        Optional<String> closed = store.problem();
        if (closed.isPresent()) {
            return closed;
        }
        try {
            String written = Instant.now().toString();
            store.write(tx -> {
                tx.settings().put(KEY, written);
                return null;
            });
            Optional<String> read = store.read(tx -> tx.settings().get(KEY));
            return read.equals(Optional.of(written)) ? Optional.empty()
                    : Optional.of("the store does not give back what was written");
        } catch (FleetException | IllegalStateException e) {
            return Optional.of("the store cannot be written: " + e.getMessage());
        }
    }
}
