package org.opennms.plugins.phones.core;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;

/** One thing the intake has to do; many share a transaction. It may be tried again in a smaller one. */
abstract class Work<T> {

    private final CompletableFuture<T> done = new CompletableFuture<>();
    private T result;

    /** The phones it is about, so that they are read together with everybody else's. */
    abstract Collection<MacAddress> macs();

    /** Those whose active alarms it needs. */
    Collection<MacAddress> alarmMacs() {
        return List.of();
    }

    /** Where a phone that it may let in comes from. */
    Optional<IpAddress> newcomersSource() {
        return Optional.empty();
    }

    abstract T apply(Batch batch);

    final void run(Batch batch) {
        result = apply(batch);
    }

    final void succeed() {
        done.complete(result);
    }

    final void fail(Throwable why) {
        done.completeExceptionally(why);
    }

    final CompletableFuture<T> done() {
        return done;
    }
}
