package org.opennms.plugins.phones.api.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.opennms.plugins.phones.api.store.Leases;

/** Leases outlive transactions, so all copies of the rows share them. */
final class InMemoryLeases implements Leases {

    final Set<String> elsewhere = ConcurrentHashMap.newKeySet();
    final Set<String> here = ConcurrentHashMap.newKeySet();

    @Override
    public boolean take(String name) {
        if (elsewhere.contains(name)) {
            return false;
        }
        here.add(name);
        return true;
    }

    @Override
    public void release(String name) {
        here.remove(name);
    }
}
