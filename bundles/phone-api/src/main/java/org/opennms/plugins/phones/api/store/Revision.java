package org.opennms.plugins.phones.api.store;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.model.Secret;

/**
 * What a thing was after a change.
 *
 * @param entity which one, as {@link States} names it
 * @param change 0: before changes were numbered
 * @param state  its fields as {@link States} writes them, secrets among them; empty where it was gone
 */
public record Revision(Topic topic, String entity, long change, Optional<Map<String, String>> state) {

    /** What kinds of things have revisions. FILE ones are kept apart, by {@link FileRevisionRows}. */
    public enum Topic {
        REGION, TEMPLATE, PLACEHOLDER, SETTING, USER, PHONE, FILE, MODEL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Revision {
        state = state.map(fields -> Map.copyOf(fields));
    }

    /** The state for people's eyes, by field. */
    public Optional<Map<String, String>> masked() {
        return state.map(fields -> {
            Map<String, String> shown = new TreeMap<>(fields);
            secretFields().forEach(field -> shown.replace(field, Secret.MASK));
            return shown;
        });
    }

    /** The fields that people are not shown. */
    public Set<String> secretFields() {
        return state.map(fields -> States.secretFields(topic, fields)).orElse(Set.of());
    }
}
