package org.opennms.plugins.phones.api.store;

import java.util.function.Function;

/** Everything durable. */
public interface Store {

    /**
     * Runs {@code work} in one transaction: all of it or, after a failure or a kill -9, none. Durable when it returns.
     * Writers take turns, so keep it short and call nobody else from it. Not reentrant.
     *
     * @throws org.opennms.plugins.phones.api.error.Busy where the store is away or full
     */
    <T> T write(Function<Tx, T> work);

    /** Runs {@code work} on one consistent view; a write from it fails. Does not wait for writers. */
    <T> T read(Function<Tx, T> work);
}
