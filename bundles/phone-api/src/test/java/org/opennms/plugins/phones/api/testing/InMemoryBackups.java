package org.opennms.plugins.phones.api.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.BackupRows;

final class InMemoryBackups implements BackupRows {

    private final InMemoryTx tx;
    private Map<String, List<Backup>> byName = new HashMap<>();

    InMemoryBackups(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryBackups other) {
        byName = new HashMap<>();
        other.byName.forEach((name, versions) -> byName.put(name, new ArrayList<>(versions)));
    }

    @Override
    public Optional<Backup> newest(String name) {
        List<Backup> versions = byName.getOrDefault(name, List.of());
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    @Override
    public void add(Backup backup, int kept) {
        tx.writing();
        List<Backup> versions = byName.computeIfAbsent(backup.name(), name -> new ArrayList<>());
        versions.add(backup);
        while (versions.size() > kept) {
            versions.remove(0);
        }
    }

    @Override
    public int namesOf(MacAddress mac) {
        return (int) byName.keySet().stream().filter(name -> byName.get(name).stream().anyMatch(b -> b.mac().equals(mac))).count();
    }
}
