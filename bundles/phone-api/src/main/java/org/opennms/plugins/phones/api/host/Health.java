package org.opennms.plugins.phones.api.host;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How one thing does.
 *
 * @param name    what it is, in few words: {@code alarms to target-noc}
 * @param problem what is wrong and what to do about it, a sentence or two; empty while all is well
 * @param facts   what else to know about it, in this order; no secret
 */
public record Health(String name, Optional<String> problem, Map<String, String> facts) {

    public Health {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
