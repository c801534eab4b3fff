package org.opennms.plugins.phones.api.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.store.Draft;
import org.opennms.plugins.phones.api.store.DraftRows;
import org.opennms.plugins.phones.api.store.FileRows;

/** Drafts with their bytes; one that was brought has the bytes in the files, and goes here. */
final class InMemoryDrafts implements DraftRows {

    private final InMemoryTx tx;
    private Map<String, ConfigFile> byFingerprint = new TreeMap<>();
    private Optional<Instant> keptAt = Optional.empty();

    InMemoryDrafts(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryDrafts other) {
        byFingerprint = new TreeMap<>(other.byFingerprint);
        keptAt = other.keptAt;
    }

    @Override
    public List<Draft> keep(Collection<ConfigFile> files, Instant now) {
        tx.writing();
        keptAt = Optional.of(now);
        List<Draft> drafts = new ArrayList<>();
        for (ConfigFile file : files) {
            String name = file.name().toLowerCase(Locale.ROOT);
            String fingerprint = name + ' ' + file.content().sha256();
            byFingerprint.put(fingerprint, file);
            drafts.add(Draft.of(file, name, fingerprint));
        }
        return drafts;
    }

    @Override
    public FileRows.Saved bring(Collection<Draft> drafts) {
        FileRows.Saved saved = tx.files().save(drafts.stream().map(d -> byFingerprint.get(d.fingerprint())).toList(), true);
        drafts.forEach(draft -> byFingerprint.remove(draft.fingerprint()));
        return saved;
    }

    @Override
    public List<String> abandoned(Instant now, int limit) {
        return isOver(now) ? byFingerprint.keySet().stream().limit(limit).toList() : List.of();
    }

    @Override
    public void forget(Collection<String> abandoned, Instant now) {
        if (isOver(now)) {
            tx.writing();
            byFingerprint.keySet().removeAll(abandoned);
            keptAt = abandoned.isEmpty() ? Optional.empty() : keptAt;
        }
    }

    private boolean isOver(Instant now) {
        return keptAt.filter(at -> at.plus(KEPT).isBefore(now)).isPresent();
    }
}
