package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.FileDiff;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Preview.FindingCount;
import org.opennms.plugins.phones.api.preview.Preview.KeyCount;
import org.opennms.plugins.phones.api.preview.Preview.Outcome;
import org.opennms.plugins.phones.api.preview.Preview.PhoneFile;
import org.opennms.plugins.phones.api.preview.Preview.Totals;

/**
 * Counts what a preview finds, in bounded memory: of keys and of findings that differ from phone to phone only so many are
 * kept, and that there are more is said.
 */
final class PreviewTotals {

    private static final int MOST_KEYS = 2_000;
    private static final int MOST_FINDINGS = 500;
    private static final int MOST_SHOWN = 100;
    private static final int FIRST = 3;

    private record Said(Finding.Level level, String text) { }

    private static final class Count {
        private final List<MacAddress> first = new ArrayList<>();
        private long files;
    }

    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Map<String, Long> keys = new HashMap<>();
    private final Map<Said, Count> findings = new HashMap<>();
    private long phones;
    private boolean moreKeys;
    private boolean moreFindings;

    void add(PhoneFile file) {
        phones++;
        outcomes.merge(file.outcome(), 1L, Long::sum);
        file.diff().map(FileDiff::keys).ifPresent(changed -> changed.forEach(this::add));
        file.file().map(Rendered::findings).ifPresent(found -> found.forEach(f -> add(f, Optional.of(file.mac()))));
        if (file.outcome() == Outcome.FAILED && file.file().isEmpty()) {
            add(new Finding(Finding.Level.ERROR, "", 0, file.reason()), Optional.of(file.mac()));
        }
    }

    private void add(String key) {
        if (keys.size() < MOST_KEYS || keys.containsKey(key)) {
            keys.merge(key, 1L, Long::sum);
        } else {
            moreKeys = true;
        }
    }

    void add(Finding finding, Optional<MacAddress> mac) {
        Said said = new Said(finding.level(), finding.text());
        Count count = findings.get(said);
        if (count == null && findings.size() < MOST_FINDINGS) {
            count = new Count();
            findings.put(said, count);
        }
        moreFindings |= count == null;
        if (count != null) {
            count.files++;
            if (mac.isPresent() && count.first.size() < FIRST) {
                count.first.add(mac.get());
            }
        }
    }

    Totals totals(boolean complete) {
        return new Totals(phones, Map.copyOf(outcomes), mostFrequentKeys(), moreKeys || keys.size() > MOST_SHOWN,
                mostFrequentFindings(), moreFindings || findings.size() > MOST_SHOWN, complete);
    }

    private List<KeyCount> mostFrequentKeys() {
        return keys.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SHOWN).map(e -> new KeyCount(e.getKey(), e.getValue())).toList();
    }

    private List<FindingCount> mostFrequentFindings() {
        return findings.entrySet().stream().map(e -> new FindingCount(e.getKey().level(), e.getKey().text(),
                        e.getValue().files, List.copyOf(e.getValue().first)))
                .sorted(Comparator.comparing(FindingCount::level).reversed()
                        .thenComparing(Comparator.comparingLong(FindingCount::files).reversed())
                        .thenComparing(FindingCount::text))
                .limit(MOST_SHOWN).toList();
    }
}
