package org.opennms.plugins.phones.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.opennms.plugins.phones.api.config.Parameter;
import org.opennms.plugins.phones.api.config.SecretKeys;

/** The parameters of a family by key. */
final class Catalogue {

    /** Distances cost far more than all the rest of a look at a file, and a fleet's files share their faults. */
    private static final int MOST_REMEMBERED = 256;

    private final Map<String, Parameter> parameters;
    private final SecretKeys secrets;
    private final Map<String, Optional<String>> nearest = new ConcurrentHashMap<>();

    Catalogue(Collection<Parameter> parameters) {
        this.parameters = new HashMap<>(4 * parameters.size());
        parameters.forEach(p -> this.parameters.put(p.key(), p));
        this.secrets = new SecretKeys(parameters);
    }

    /** Whether nobody is shown the values of a key. */
    boolean isSecret(String key) {
        return secrets.contains(key);
    }

    boolean isEmpty() {
        return parameters.isEmpty();
    }

    Optional<Parameter> find(String key) {
        Parameter parameter = parameters.get(key);
        if (parameter != null) {
            return Optional.of(parameter);
        }
        String pattern = Parameter.withoutIndexes(key);
        return pattern.equals(key) ? Optional.empty() : Optional.ofNullable(parameters.get(pattern));
    }

    /** The known key most like this one, with this one's indexes; empty where none is much like it. */
    Optional<String> nearest(String key) {
        Optional<String> known = nearest.get(key);
        if (known == null) {
            known = compared(key);
            if (nearest.size() >= MOST_REMEMBERED) {
                nearest.clear();
            }
            nearest.put(key, known);
        }
        return known;
    }

    private Optional<String> compared(String key) {
        String pattern = Parameter.withoutIndexes(key);
        int limit = Math.max(2, pattern.length() / 4);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        String best = null;
        int least = limit + 1;
        for (String candidate : parameters.keySet()) {
            int apart = distance.apply(pattern, candidate);
            if (apart >= 0 && (apart < least || apart == least && candidate.compareTo(best) < 0)) {
                least = apart;
                best = candidate;
            }
        }
        return Optional.ofNullable(best).map(found -> withIndexes(found, key));
    }

    private static String withIndexes(String pattern, String key) {
        String[] parts = pattern.split("/");
        String[] given = key.split("/", -1);
        int next = 0;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].equals(Parameter.INDEX)) {
                while (next < given.length && !Parameter.isIndex(given[next])) {
                    next++;
                }
                parts[i] = next < given.length ? given[next++] : parts[i];
            }
        }
        return String.join("/", parts);
    }
}
