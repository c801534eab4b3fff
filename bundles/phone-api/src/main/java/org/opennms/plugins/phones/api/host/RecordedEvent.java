package org.opennms.plugins.phones.api.host;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An event as it was handed to the host. */
public record RecordedEvent(long number, Instant at, String uei, String severity, Map<String, String> parameters) {

    public RecordedEvent {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
