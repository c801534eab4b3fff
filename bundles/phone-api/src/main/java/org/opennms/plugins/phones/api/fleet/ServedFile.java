package org.opennms.plugins.phones.api.fleet;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Content;

/**
 * A file as a door serves it.
 *
 * @param headers more headers, by name ({@code X-Template-Name})
 * @param stored  which file it is; empty for one that is made for the request
 */
public record ServedFile(String contentType, Instant lastModified, Content content, Map<String, String> headers,
                         Optional<Stored> stored) {

    public ServedFile {
        headers = Map.copyOf(headers);
    }

    public ServedFile(String contentType, Instant lastModified, Content content, Map<String, String> headers) {
        this(contentType, lastModified, content, headers, Optional.empty());
    }

    /** A revision of a file. */
    public record Stored(String name, long revision) { }
}
