package org.opennms.plugins.phones.config;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.config.SecretKeys;
import org.opennms.plugins.phones.api.config.WordLine;
import org.opennms.plugins.phones.api.model.Secret;

/**
 * Masks a file that was made some time ago: which of its values were secret then is not kept. Secret is what
 * {@link SecretKeys} say, where the new file has a secret, and what is a secret now. It masks too much rather than too
 * little.
 */
final class OldSecrets {

    /** A shorter one stands in too many values by chance; it is masked where it is the whole value. */
    private static final int SHORTEST_PART = 4;

    private final Catalogue catalogue;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> values = new HashSet<>();

    /** @param now secrets as they are */
    OldSecrets(Catalogue catalogue, Rendered made, String text, Set<String> now) {
        this.catalogue = catalogue;
        values.addAll(now);
        values.remove("");
        List<Entry> plain = Entry.of(text);
        List<Entry> masked = Entry.of(made.masked());
        for (int i = 0; i < plain.size() && plain.size() == masked.size(); i++) {
            if (!plain.get(i).value().equals(masked.get(i).value())) {
                keys.add(plain.get(i).key());
                values.add(plain.get(i).value());
            }
        }
    }

    String masked(String old) {
        StringBuilder shown = new StringBuilder(old.length());
        int line = 0;
        for (String text : old.split("\n", -1)) {
            shown.append(line++ > 0 ? "\n" : "").append(line(text));
        }
        return shown.toString();
    }

    private String line(String text) {
        if (text.isEmpty()) {
            return text;
        }
        Entry entry = Entry.at(text, 0, text.length(), 1);
        Optional<WordLine> words = entry.key().isEmpty() || entry.key().indexOf(' ') >= 0 ? WordLine.of(text) : Optional.empty();
        if (words.filter(line -> isSecretKey(line.key())).isPresent()) {
            return text.substring(0, words.get().start()) + Secret.MASK;
        }
        if (entry.key().isEmpty() || text.charAt(0) == ';') {
            return isSecret(text) ? Secret.MASK : text;
        }
        boolean secret = !entry.value().isEmpty() && (isSecretKey(entry.key()) || isSecret(entry.value()));
        return secret ? text.substring(0, text.indexOf('=') + 1) + Secret.MASK : text;
    }

    private boolean isSecretKey(String key) {
        return keys.contains(key) || catalogue.isSecret(key);
    }

    private boolean isSecret(String value) {
        return values.contains(value)
                || values.stream().anyMatch(secret -> secret.length() >= SHORTEST_PART && value.contains(secret));
    }
}
