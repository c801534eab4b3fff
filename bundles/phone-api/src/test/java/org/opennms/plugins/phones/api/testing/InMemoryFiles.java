package org.opennms.plugins.phones.api.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.FileRows;

final class InMemoryFiles implements FileRows {

    private final InMemoryTx tx;
    private TreeMap<String, List<ConfigFile>> newestFirst = new TreeMap<>();

    InMemoryFiles(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryFiles other) {
        newestFirst = new TreeMap<>(other.newestFirst);
    }

    void forget(MacAddress mac) {
        newestFirst.values().removeIf(revisions -> revisions.get(0).mac().equals(Optional.of(mac)));
    }

    @Override
    public Optional<ConfigFile> current(String name) {
        return history(name, 1).stream().findFirst();
    }

    @Override
    public Map<String, ConfigFile> current(Collection<String> names) {
        Map<String, ConfigFile> found = new HashMap<>();
        names.forEach(name -> current(name).ifPresent(file -> found.put(file.name(), file)));
        return found;
    }

    @Override
    public ConfigFile save(ConfigFile file) {
        tx.writing();
        Optional<ConfigFile> current = current(file.name());
        if (current.isPresent() && current.get().content().equals(file.content())) {
            return current.get();
        }
        ConfigFile stored = new ConfigFile(key(file.name()), file.kind(), file.mac(), file.model(), file.template(),
                current.map(ConfigFile::revision).orElse(0L) + 1, file.at(), file.by(), file.reason(),
                file.keepAlivePeriod(), file.content());
        List<ConfigFile> revisions = new ArrayList<>(newestFirst.getOrDefault(stored.name(), List.of()));
        revisions.add(0, stored);
        newestFirst.put(stored.name(), revisions);
        return stored;
    }

    @Override
    public List<ConfigFile> list(String after, int limit) {
        return newestFirst.tailMap(after, false).values().stream().map(r -> r.get(0)).limit(limit).toList();
    }

    @Override
    public List<ConfigFile> history(String name, int limit) {
        return newestFirst.getOrDefault(key(name), List.of()).stream().limit(limit).toList();
    }

    @Override
    public boolean delete(String name) {
        tx.writing();
        return newestFirst.remove(key(name)) != null;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
