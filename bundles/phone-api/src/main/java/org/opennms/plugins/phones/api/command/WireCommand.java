package org.opennms.plugins.phones.api.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Collections;

/**
 * A command as a phone's REST server would be called (audiocodes.md 1.4).
 *
 * @param method {@code PUT} or {@code POST}
 * @param body   a flat JSON object of strings, in order
 */
public record WireCommand(String method, String path, Map<String, String> body) {

    public WireCommand {
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }
}
