package org.opennms.plugins.phones.api.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileInfo;
import org.opennms.plugins.phones.api.model.Change;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.FileQuery;
import org.opennms.plugins.phones.api.store.FileRevisionRows;
import org.opennms.plugins.phones.api.store.FileRows;

/** Files with all their revisions; forgets none but those of deletions outside a numbered change. */
final class InMemoryFiles implements FileRows, FileRevisionRows {

    private record Kept(ConfigFile file, boolean deleted) {

        FileInfo info() {
            return new FileInfo(file.name(), file.kind(), file.mac(), file.model(), file.template(), file.revision(),
                    file.at(), file.by(), file.reason(), file.origin(), file.change(), deleted ? 0 : file.content().size(),
                    deleted);
        }
    }

    private final InMemoryTx tx;
    private TreeMap<String, List<Kept>> newestFirst = new TreeMap<>();

    InMemoryFiles(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryFiles other) {
        newestFirst = new TreeMap<>(other.newestFirst);
    }

    void forget(MacAddress mac) {
        current().filter(f -> f.mac().equals(Optional.of(mac))).map(ConfigFile::name).toList().forEach(this::delete);
    }

    @Override
    public Optional<ConfigFile> current(String name) {
        return kept(name).limit(1).filter(k -> !k.deleted()).map(Kept::file).findFirst();
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
        if (current.filter(c -> c.content().equals(file.content()) && c.origin() == file.origin()).isPresent()) {
            return current.get();
        }
        long change = tx.changes().begin(file.at(), file.by(), "file saved", file.reason()).id();
        ConfigFile stored = new ConfigFile(key(file.name()), file.kind(), file.mac(), file.model(), file.template(),
                kept(file.name()).mapToLong(k -> k.file().revision()).max().orElse(0) + 1, file.at(), file.by(),
                file.reason(), file.keepAlivePeriod(), file.content(), file.origin(), change);
        add(new Kept(stored, false));
        return stored;
    }

    private void add(Kept newest) {
        List<Kept> revisions = new ArrayList<>(newestFirst.getOrDefault(newest.file().name(), List.of()));
        revisions.add(0, newest);
        newestFirst.put(newest.file().name(), revisions);
    }

    @Override
    public Saved save(Collection<ConfigFile> files, boolean evenHeld) {
        Set<String> changed = new HashSet<>();
        Set<String> held = new HashSet<>();
        for (ConfigFile file : files) {
            Optional<ConfigFile> before = current(file.name());
            if (!evenHeld && before.filter(b -> b.origin().held()).isPresent()) {
                held.add(key(file.name()));
            } else if (save(file).revision() != before.map(ConfigFile::revision).orElse(0L)) {
                changed.add(key(file.name()));
            }
        }
        return new Saved(changed, held);
    }

    @Override
    public List<ConfigFile> list(String after, int limit) {
        return current().filter(f -> f.name().compareTo(key(after)) > 0).limit(limit).toList();
    }

    @Override
    public List<FileInfo> list(FileQuery query) {
        return current().filter(f -> f.name().compareTo(key(query.after())) > 0 && f.name().contains(key(query.part())))
                .filter(f -> query.kind().map(k -> k == f.kind()).orElse(true))
                .filter(f -> query.origin().map(o -> o == f.origin()).orElse(true))
                .map(f -> new Kept(f, false).info()).limit(query.limit()).toList();
    }

    @Override
    public List<ConfigFile> history(String name, int limit) {
        return kept(name).filter(k -> !k.deleted()).map(Kept::file).limit(limit).toList();
    }

    @Override
    public boolean delete(String name) {
        tx.writing();
        Optional<ConfigFile> current = current(name);
        Optional<Change> change = tx.begunChange();
        if (change.isEmpty()) {
            newestFirst.remove(key(name));
        } else {
            current.ifPresent(f -> add(new Kept(new ConfigFile(f.name(), f.kind(), f.mac(), f.model(), f.template(),
                    f.revision() + 1, change.get().at(), change.get().by(), change.get().reason(), f.keepAlivePeriod(),
                    f.content(), f.origin(), change.get().id()), true)));
        }
        return current.isPresent();
    }

    @Override
    public List<FileInfo> history(String name, Optional<Long> before, int limit) {
        return kept(name).map(Kept::info).filter(i -> before.map(b -> i.revision() < b).orElse(true)).limit(limit).toList();
    }

    @Override
    public List<FileInfo> of(long change, String after, int limit) {
        return newestFirst.tailMap(key(after), false).values().stream().flatMap(List::stream).map(Kept::info)
                .filter(i -> i.change() == change).sorted(Comparator.comparing(FileInfo::name)).limit(limit).toList();
    }

    @Override
    public Map<String, ConfigFile> at(Collection<String> names, long change) {
        Map<String, ConfigFile> found = new HashMap<>();
        names.forEach(name -> was(key(name), change).ifPresent(file -> found.put(file.name(), file)));
        return found;
    }

    private Optional<ConfigFile> was(String name, long change) {
        return kept(name).filter(k -> k.file().change() <= change).limit(1).filter(k -> !k.deleted()).map(Kept::file)
                .findFirst();
    }

    @Override
    public List<FileInfo> otherwise(long change) {
        return newestFirst.keySet().stream().flatMap(name -> was(name, change).stream())
                .filter(then -> !current(then.name()).map(ConfigFile::content).equals(Optional.of(then.content())))
                .map(then -> new Kept(then, false).info()).toList();
    }

    @Override
    public List<FileInfo> addedSince(long change) {
        return current().filter(now -> kept(now.name()).noneMatch(k -> k.file().change() <= change))
                .map(now -> new Kept(now, false).info()).toList();
    }

    @Override
    public int trim(Instant then, int floor) {
        return 0;
    }

    private Stream<Kept> kept(String name) {
        return newestFirst.getOrDefault(key(name), List.of()).stream();
    }

    private Stream<ConfigFile> current() {
        return newestFirst.values().stream().map(r -> r.get(0)).filter(k -> !k.deleted()).map(Kept::file);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
