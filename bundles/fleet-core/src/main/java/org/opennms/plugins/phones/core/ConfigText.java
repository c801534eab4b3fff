package org.opennms.plugins.phones.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.model.Secret;

/** A configuration file's text line by line: {@code key=value}, {@code include}, comments. */
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
            if (holdsValue(line)) {
                values.put(key(line), line.substring(line.indexOf('=') + 1).strip());
            }
        }
        return values;
    }

    /** With every secret value as {@code ***}; line ends stay. */
    String masked() {
        return text.lines().anyMatch(this::isSecret) ? LINE_END.splitAsStream(text + "\n")
                .map(line -> isSecret(line) ? line.substring(0, line.indexOf('=') + 1) + Secret.MASK : line)
                .collect(Collectors.joining(text.contains("\r\n") ? "\r\n" : "\n")) + end() : text;
    }

    private String end() {
        return text.endsWith("\r\n") ? "\r\n" : text.endsWith("\n") ? "\n" : "";
    }

    /** The same text, its masked values filled in from what was there; one that was not there stays as it is. */
    String unmasked(ConfigText before) {
        Map<String, String> known = before.values();
        String filled = LINE_END.splitAsStream(text + "\n")
                .map(line -> isSecret(line) && line.substring(line.indexOf('=') + 1).strip().equals(Secret.MASK)
                        && known.containsKey(key(line)) ? line.substring(0, line.indexOf('=') + 1) + known.get(key(line)) : line)
                .collect(Collectors.joining(text.contains("\r\n") ? "\r\n" : "\n"));
        return filled + end();
    }

    List<String> lines() {
        return text.lines().toList();
    }

    private boolean isSecret(String line) {
        return holdsValue(line) && secrets.contains(key(line)) && !line.substring(line.indexOf('=') + 1).isBlank();
    }

    private static boolean holdsValue(String line) {
        return line.indexOf('=') > 0 && !line.startsWith(";") && !line.startsWith("#");
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf('=')).strip();
    }
}
