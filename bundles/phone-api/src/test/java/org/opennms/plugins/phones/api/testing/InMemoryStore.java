package org.opennms.plugins.phones.api.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/**
 * A store in maps, for tests: a write works on a copy that takes the place of the rows when it succeeds, so a failed one
 * leaves nothing and a view stays as it was.
 */
public final class InMemoryStore implements Store {

    private final ReentrantLock writer = new ReentrantLock();
    private final AtomicInteger writes = new AtomicInteger();
    private final InMemoryLeases leases = new InMemoryLeases();
    private volatile InMemoryTx rows = new InMemoryTx(leases);
    private volatile RuntimeException failure;

    @Override
    public <T> T write(Function<Tx, T> work) {
        if (writer.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write inside a write");
        }
        writer.lock();
        try {
            if (failure != null) {
                throw failure;
            }
            InMemoryTx copy = rows.copy();
            T result;
            try {
                result = work.apply(copy);
                copy.keepRevisions(rows);
            } finally {
                copy.seal();
            }
            rows = copy;
            writes.incrementAndGet();
            return result;
        } finally {
            writer.unlock();
        }
    }

    @Override
    public <T> T read(Function<Tx, T> work) {
        if (failure != null) {
            throw failure;
        }
        return work.apply(rows);
    }

    /** A write whose result nobody needs. */
    public void change(Consumer<Tx> work) {
        write(tx -> {
            work.accept(tx);
            return null;
        });
    }

    /** Every call fails like this from now on; null mends it. */
    public void failWith(RuntimeException newFailure) {
        failure = newFailure;
    }

    /** How many writes were committed. */
    public int writes() {
        return writes.get();
    }

    /** Another node takes a lease, or gives it back. */
    public void leaseElsewhere(String name, boolean taken) {
        if (!taken) {
            leases.elsewhere.remove(name);
        } else if (leases.here.contains(name)) {
            throw new IllegalStateException("this node has the lease " + name);
        } else {
            leases.elsewhere.add(name);
        }
    }

    /** Whether this node has a lease now. */
    public boolean hasLease(String name) {
        return leases.here.contains(name);
    }
}
