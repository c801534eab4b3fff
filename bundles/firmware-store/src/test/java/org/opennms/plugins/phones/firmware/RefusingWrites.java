package org.opennms.plugins.phones.firmware;

import java.util.function.Function;

import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/** A store that can be read but is too full to be written. */
record RefusingWrites(Store store) implements Store {

    @Override
    public <T> T write(Function<Tx, T> work) {
        throw new Busy("the store is full");
    }

    @Override
    public <T> T read(Function<Tx, T> work) {
        return store.read(work);
    }
}
