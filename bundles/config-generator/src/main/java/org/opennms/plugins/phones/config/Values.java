package org.opennms.plugins.phones.config;

import java.util.Map;
import java.util.Set;

import org.opennms.plugins.phones.api.config.Placeholder;

/** The layers a placeholder is looked up in, widest to narrowest; the narrowest that has the key wins. */
record Values(Map<String, String> defaults, Map<String, Placeholder> system, Map<String, Placeholder> model,
              Map<String, Placeholder> region, Map<String, String> facts, Map<String, Placeholder> phone,
              Set<String> secretKeys) {

    /** A key nobody gave a value. */
    static final Value MISSING = new Value("", false);

    /** @param secret to be masked wherever people see it */
    record Value(String text, boolean secret) { }

    Value of(String key) {
        Placeholder set = phone.get(key);
        if (set == null && facts.containsKey(key)) {
            return plain(key, facts.get(key));
        }
        if (set == null) {
            set = region.get(key);
        }
        if (set == null) {
            set = model.get(key);
        }
        if (set == null) {
            set = system.get(key);
        }
        if (set != null) {
            return new Value(set.value(), set.secret() || secretKeys.contains(key));
        }
        String shipped = defaults.get(key);
        return shipped == null ? MISSING : plain(key, shipped);
    }

    /** For file names, which follow from the phone alone: no placeholder can make one phone's file another's. */
    Values ofTheFactsAlone() {
        return new Values(defaults, Map.of(), Map.of(), Map.of(), facts, Map.of(), secretKeys);
    }

    boolean isSecretKey(String key) {
        return secretKeys.contains(key);
    }

    private Value plain(String key, String text) {
        return new Value(text, secretKeys.contains(key));
    }
}
