package org.opennms.plugins.phones.api.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Content;

/**
 * What a template makes, before anybody stores it.
 *
 * @param masked the same text with every secret value as {@code ***}, for people
 */
public record Rendered(String fileName, FileKind kind, String template, Content content, String masked,
                       Optional<Duration> keepAlivePeriod, List<Finding> findings) {

    public Rendered {
        findings = List.copyOf(findings);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(f -> f.level() == Finding.Level.ERROR);
    }
}
