package org.opennms.plugins.phones.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.opennms.plugins.phones.api.config.Explanation.Layer;
import org.opennms.plugins.phones.api.config.Explanation.PlaceholderValue;
import org.opennms.plugins.phones.api.config.Explanation.Try;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.model.Secret;

/** All that gives placeholders their values for one phone, the weakest first: the same layers as {@link Values}, kept apart. */
final class Layers {

    private record Named(Layer layer, String of, Map<String, Values.Value> values) { }

    private final Set<String> secretKeys;
    private final List<Named> layers = new ArrayList<>();

    Layers(Set<String> secretKeys) {
        this.secretKeys = secretKeys;
    }

    Layers with(Layer layer, Map<String, Values.Value> values) {
        layers.add(new Named(layer, "", values));
        return this;
    }

    Layers withSet(Layer layer, String of, Map<String, Placeholder> set) {
        Map<String, Values.Value> values = new HashMap<>();
        set.forEach((key, p) -> values.put(key, new Values.Value(p.value(), p.secret())));
        layers.add(new Named(layer, of, values));
        return this;
    }

    Layers withFacts(Layer layer, String of, Map<String, String> facts) {
        Map<String, Values.Value> values = new HashMap<>();
        facts.forEach((key, text) -> values.put(key, new Values.Value(text, false)));
        layers.add(new Named(layer, of, values));
        return this;
    }

    /** @param shared only what all phones of a model share: the layers of a global file */
    PlaceholderValue explain(String key, boolean shared) {
        List<Named> trying = layers.stream().filter(l -> !shared || l.layer.compareTo(Layer.MODEL) <= 0)
                .filter(l -> l.values.containsKey(key)).toList();
        List<Try> tries = new ArrayList<>();
        for (int i = 0; i < trying.size(); i++) {
            Named named = trying.get(i);
            Values.Value value = named.values.get(key);
            boolean secret = value.secret() || secretKeys.contains(key);
            tries.add(new Try(named.layer, named.of, secret && !value.text().isEmpty() ? Secret.MASK : value.text(),
                    i == trying.size() - 1));
        }
        return new PlaceholderValue(key, tries);
    }

    /** Everything that has a value. */
    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        layers.forEach(layer -> keys.addAll(layer.values.keySet()));
        return keys;
    }
}
