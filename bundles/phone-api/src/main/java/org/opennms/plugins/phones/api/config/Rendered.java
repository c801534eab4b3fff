package org.opennms.plugins.phones.api.config;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

    /** The same file, with more to be said of it; by line. */
    public Rendered with(List<Finding> more) {
        return more.isEmpty() ? this : new Rendered(fileName, kind, template, content, maskedText, keepAlivePeriod,
                Stream.concat(findings.stream(), more.stream()).sorted(Comparator.comparingInt(Finding::line)).toList());
    }

    /** The same text with every secret value as {@code ***}, for people. */
    public String masked() {
        return maskedText.get();
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(f -> f.level() == Finding.Level.ERROR);
    }
}
