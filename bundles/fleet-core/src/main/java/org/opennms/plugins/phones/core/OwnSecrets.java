package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.Store;

/** Makes up what a vendor ships the same to everybody: no fleet has a password that stands in a manual (S-179). */
final class OwnSecrets {

    private final Store store;
    private final Families families;
    private final Clock clock;
    private final RandomPasswords passwords = new RandomPasswords();
    private final Set<String> looked = new HashSet<>();

    OwnSecrets(Store store, Families families, Clock clock) {
        this.store = store;
        this.families = families;
        this.clock = clock;
    }

    /** Cheap to call again: each is looked at once a start, so one that was deleted is made anew by the next start. */
    void makeMissing() {
        families.ownSecrets().forEach((key, words) -> {
            if (!looked.contains(key)) {
                makeMissing(key, words);
                looked.add(key);
            }
        });
    }

    private void makeMissing(String key, String words) {
        Instant now = clock.instant();
        store.write(tx -> {
            if (!tx.config().placeholders(PlaceholderScope.SYSTEM).containsKey(key)) {
                Placeholder made = new Placeholder(PlaceholderScope.SYSTEM, key, passwords.next(), words, true);
                tx.changes().begin(now, Operator.ITSELF, "secret made up", "first start");
                tx.config().save(made);
                FleetPlaceholders.journal(tx, now, Operator.ITSELF, "secret made up", Optional.empty(), Optional.of(made));
            }
            return null;
        });
    }
}
