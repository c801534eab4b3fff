package org.opennms.plugins.phones.api.fleet;

import java.time.Instant;
import java.util.Map;

import org.opennms.plugins.phones.api.model.Content;

/**
 * A file as a door serves it.
 *
 * @param headers more headers, by name ({@code X-Template-Name})
 */
public record ServedFile(String contentType, Instant lastModified, Content content, Map<String, String> headers) {

    public ServedFile {
        headers = Map.copyOf(headers);
    }
}
