package org.opennms.plugins.phones.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.opennms.plugins.phones.api.config.Placeholder;

/** What placeholders stand for in one file: defaults, and over them what was set, each layer over the ones before. */
final class Values {

    /** A key nobody gave a value. */
    static final Value MISSING = new Value("", false);

    /** Room for what a site sets, so that the map need not grow. */
    private static final int SOME = 256;

    /** @param secret to be masked wherever people see it */
    record Value(String text, boolean secret) { }

    private final Map<String, Value> defaults;
    private final Set<String> secretKeys;
    private final Map<String, Value> set = new HashMap<>(SOME);

    Values(Map<String, Value> defaults, Set<String> secretKeys) {
        this.defaults = defaults;
        this.secretKeys = secretKeys;
    }

    /** @param secretsToo false: what is secret in the layer is empty */
    Values with(Map<String, Placeholder> layer, boolean secretsToo) {
        layer.forEach((key, p) -> {
            boolean secret = p.secret() || secretKeys.contains(key);
            set.put(key, new Value(secret && !secretsToo ? "" : p.value(), secret));
        });
        return this;
    }

    Values withFacts(Map<String, String> layer) {
        layer.forEach((key, text) -> set.put(key, new Value(text, secretKeys.contains(key))));
        return this;
    }

    Value of(String key) {
        Value value = set.get(key);
        return value != null ? value : defaults.getOrDefault(key, MISSING);
    }

    boolean isSecretKey(String key) {
        return secretKeys.contains(key);
    }
}
