package org.opennms.plugins.phones.api.testing;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.store.SettingRows;

final class InMemorySettings implements SettingRows {

    private final InMemoryTx tx;
    private Map<String, String> byKey = new TreeMap<>();

    InMemorySettings(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemorySettings other) {
        byKey = new TreeMap<>(other.byKey);
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    @Override
    public void put(String key, String value) {
        tx.writing();
        byKey.put(key, value);
    }
}
