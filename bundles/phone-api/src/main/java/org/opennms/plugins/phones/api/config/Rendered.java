package org.opennms.plugins.phones.api.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.opennms.plugins.phones.api.model.Content;

/**
 * What a template makes, before anybody stores it.
 *
 * @param maskedText makes what {@link #masked} answers; asked only where somebody looks, for it may cost a second rendering
 */
public record Rendered(String fileName, FileKind kind, String template, Content content, Supplier<String> maskedText,
                       Optional<Duration> keepAlivePeriod, List<Finding> findings) {

    public Rendered {
        findings = List.copyOf(findings);
    }

    /** The same text with every secret value as {@code ***}, for people. */
    public String masked() {
        return maskedText.get();
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(f -> f.level() == Finding.Level.ERROR);
    }
}
