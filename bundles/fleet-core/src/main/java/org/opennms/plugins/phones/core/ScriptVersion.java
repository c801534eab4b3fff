package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Change;
import org.opennms.plugins.phones.api.store.ChangeQuery;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/**
 * The version that scripts carry, for phones that take what is higher alone (avaya.md 1.2). It is at least the time, in
 * seconds since 1970, and one more than the last: so it grows as well when the clock was set back, and, since each start
 * makes a new one, when the database was restored and forgot what phones have seen.
 */
final class ScriptVersion {

    private static final String KEY = "script version";

    /** What was told since the start, and after which change. */
    private record Told(long change, long version) { }

    private final Store store;
    private final Clock clock;
    private volatile Optional<Told> told = Optional.empty();

    ScriptVersion(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    long now() {
        long change = store.read(ScriptVersion::newest);
        return told.filter(t -> t.change == change).orElseGet(() -> grown(change)).version;
    }

    private synchronized Told grown(long change) {
        Optional<Told> meanwhile = told.filter(t -> t.change == change);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        long version = store.write(tx -> {
            long last = tx.settings().get(KEY).map(Long::parseLong).orElse(0L);
            long next = Math.max(last + 1, clock.instant().getEpochSecond());
            tx.settings().put(KEY, Long.toString(next));
            return next;
        });
        Told now = new Told(change, version);
        told = Optional.of(now);
        return now;
    }

    private static long newest(Tx view) {
        return view.changes().list(ChangeQuery.newest(1)).stream().mapToLong(Change::id).findFirst().orElse(0);
    }
}
