package org.opennms.plugins.phones.config;

import java.util.ArrayList;
import java.util.List;

import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Finding.Level;
import org.opennms.plugins.phones.api.model.Secret;

/** A file while it is written: its text, where secrets stand in it, and what was found. */
final class Output {

    /** Noncharacters: Unicode keeps them for a program's inner use, and so do we (see VelocityBody). */
    private static final char FIRST_INNER = '\uFDD0';
    private static final char LAST_INNER = '\uFDEF';

    private final String file;
    private final FileKind kind;
    private final StringBuilder text;
    private final List<int[]> secrets = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private String done;
    private boolean secretRead;
    private int counted;
    private int line = 1;

    Output(String file, FileKind kind, int expectedLength) {
        this.file = file;
        this.kind = kind;
        this.text = new StringBuilder(expectedLength);
    }

    /** For what writes by itself. */
    StringBuilder builder() {
        return text;
    }

    void literal(String part) {
        text.append(part);
    }

    void literal(String from, int start, int end) {
        text.append(from, start, end);
    }

    void placeholder(String key, Values values) {
        Values.Value value = values.of(key);
        int start = text.length();
        text.append(checked(key, value, values));
        if (value.secret() && text.length() > start) {
            secrets.add(new int[] {start, text.length()});
        }
    }

    /** The value as it may stand in the file; what is wrong with it becomes a finding. */
    String checked(String key, Values.Value value, Values values) {
        if (kind == FileKind.GLOBAL && (value.secret() || values.isSecretKey(key))) {
            find(Level.ERROR, key + " is secret and must not stand in a file that all phones of a model share");
        }
        if (value == Values.MISSING) {
            find(Level.WARNING, key + " has no value anywhere and is left empty");
        }
        if (!isOneCleanLine(value.text())) {
            find(Level.ERROR, "the value of " + key + " holds a control character or a line break");
            return cleaned(value.text());
        }
        return value.text();
    }

    /** Velocity saw a secret and may have written it, or a part of it, anywhere. */
    void secretWasRead() {
        secretRead = true;
    }

    boolean wasSecretRead() {
        return secretRead;
    }

    void find(Level level, String what) {
        findings.add(new Finding(level, file, line(), what));
    }

    void find(Level level, int line, String what) {
        findings.add(new Finding(level, file, line, what));
    }

    /** Call it when all is written. */
    String text() {
        if (done == null) {
            done = text.toString();
        }
        return done;
    }

    /** The text for people's eyes. */
    String masked() {
        if (secrets.isEmpty()) {
            return text();
        }
        StringBuilder masked = new StringBuilder(text.length());
        int copied = 0;
        for (int[] secret : secrets) {
            masked.append(text, copied, secret[0]).append(Secret.MASK);
            copied = secret[1];
        }
        return masked.append(text, copied, text.length()).toString();
    }

    List<Finding> findings() {
        return findings;
    }

    /** Counted from where it was asked last: a text only grows. */
    private int line() {
        for (; counted < text.length(); counted++) {
            line += text.charAt(counted) == '\n' ? 1 : 0;
        }
        return line;
    }

    static boolean isOneCleanLine(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isForbidden(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static String cleaned(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        value.chars().filter(c -> !isForbidden((char) c)).forEach(c -> clean.append((char) c));
        return clean.toString();
    }

    private static boolean isForbidden(char c) {
        return c < ' ' || c >= '\u007F' && c <= '\u009F' || c == '\u2028' || c == '\u2029'
                || c >= FIRST_INNER && c <= LAST_INNER;
    }
}
