package org.opennms.plugins.phones.config;

import java.util.List;
import java.util.Set;

import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.store.Tx;

/** Finds placeholders that somebody set and nothing reads: mostly a misspelt name. */
record UnusedPlaceholders(Tx view, Set<String> used) {

    /** @param notUsed what is to be said of one: {@code its template does not use it} */
    List<Finding> in(PlaceholderScope scope, String notUsed) {
        return view.config().placeholders(scope).keySet().stream().filter(key -> !used.contains(key)).sorted()
                .map(key -> new Finding(Finding.Level.WARNING, "", 0, key + " is set for " + scope + " but " + notUsed
                        + "; delete it, or correct its name")).toList();
    }
}
