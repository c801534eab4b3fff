package org.opennms.plugins.phones.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.config.SecretKeys;
import org.opennms.plugins.phones.api.config.WordLine;
import org.opennms.plugins.phones.api.model.Secret;

/** A configuration file's text line by line: {@code key=value}, {@code KEY value}, {@code include}, comments. */
final class ConfigText {

    private static final Pattern LINE_END = Pattern.compile("\\r?\\n");

    private final String text;
    private final SecretKeys secrets;

    ConfigText(String text, SecretKeys secrets) {
        this.text = text;
        this.secrets = secrets;
    }

    /** Values by key, the last where one comes twice, as phones read it. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines()) {
            entry(line).ifPresent(entry -> values.put(entry.key(), entry.value(line)));
        }
        return values;
    }

    /** With every secret value as {@code ***}; line ends stay. */
    String masked() {
        return text.lines().anyMatch(line -> secret(line).isPresent()) ? LINE_END.splitAsStream(text + "\n")
                .map(line -> secret(line).map(entry -> entry.before(line) + Secret.MASK).orElse(line))
                .collect(Collectors.joining(text.contains("\r\n") ? "\r\n" : "\n")) + end() : text;
    }

    private String end() {
        return text.endsWith("\r\n") ? "\r\n" : text.endsWith("\n") ? "\n" : "";
    }

    /** The same text, its masked values filled in from what was there; one that was not there stays as it is. */
    String unmasked(ConfigText before) {
        Map<String, String> known = before.values();
        String filled = LINE_END.splitAsStream(text + "\n")
                .map(line -> secret(line).filter(entry -> entry.value(line).equals(Secret.MASK) && known.containsKey(entry.key()))
                        .map(entry -> entry.before(line) + known.get(entry.key())).orElse(line))
                .collect(Collectors.joining(text.contains("\r\n") ? "\r\n" : "\n"));
        return filled + end();
    }

    List<String> lines() {
        return text.lines().toList();
    }

    private Optional<Entry> secret(String line) {
        return entry(line).filter(entry -> secrets.contains(entry.key()) && !entry.value(line).isEmpty());
    }

    /** @param start where the value begins in the line */
    private record Entry(String key, int start) {

        String value(String line) {
            return line.substring(start).strip();
        }

        String before(String line) {
            return line.substring(0, start);
        }
    }

    /** {@code key=value}, or {@code KEY value} where a key with a blank in it would come before the first =. */
    private static Optional<Entry> entry(String line) {
        if (line.startsWith(";") || line.startsWith("#")) {
            return Optional.empty();
        }
        int equals = line.indexOf('=');
        String key = equals > 0 ? line.substring(0, equals).strip() : "";
        return !key.isEmpty() && key.indexOf(' ') < 0 ? Optional.of(new Entry(key, equals + 1))
                : WordLine.of(line).map(words -> new Entry(words.key(), words.start()));
    }
}
