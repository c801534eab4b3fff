package org.opennms.plugins.phones.config;

import java.util.HashSet;
import java.util.Set;

import org.apache.velocity.Template;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.Node;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Finding.Level;
import org.opennms.plugins.phones.api.error.Invalid;

/**
 * A Velocity template. Placeholders go through the merge as numbers between two noncharacters and are put in
 * afterwards: so neither does Velocity see their values, nor does a {@code %ITCS_…%} in a value that Velocity printed
 * become live.
 */
final class VelocityBody implements Body {

    private static final char BEFORE = '\uFDD0';
    private static final char AFTER = '\uFDD1';

    private final PlaceholderText placeholders;
    private final VelocityTexts texts;
    private final Template template;
    private final String file;

    /** @throws Invalid with line and reason */
    VelocityBody(PlaceholderText placeholders, VelocityTexts texts, String file) {
        if (placeholders.hasLiteral(BEFORE) || placeholders.hasLiteral(AFTER)) {
            throw new Invalid("the Velocity template of " + file + " holds a noncharacter (U+FDD0 or U+FDD1)");
        }
        this.placeholders = placeholders;
        this.texts = texts;
        this.file = file;
        this.template = texts.parse(placeholders.marked(BEFORE, AFTER), file);
    }

    /** With a quarter more, since values are longer than the references to them. */
    @Override
    public int expectedLength() {
        int length = placeholders.expectedLength();
        return length + length / 4;
    }

    /** With everything that stands after a $, its own variables among them. */
    @Override
    public Set<String> keys() {
        Set<String> keys = new HashSet<>(placeholders.keys());
        addReferences((Node) template.getData(), keys);
        return keys;
    }

    private static void addReferences(Node node, Set<String> keys) {
        if (node instanceof ASTReference reference) {
            keys.add(reference.getRootString());
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            addReferences(node.jjtGetChild(i), keys);
        }
    }

    @Override
    public void writeTo(Output output, Values values) {
        write(output, values, false);
    }

    /** Merged once more if Velocity saw a secret: what a template made of it cannot be found again in its text. */
    @Override
    public String masked(Output written, Values values) {
        if (!written.wasSecretRead()) {
            return written.masked();
        }
        Output masked = new Output(file, FileKind.PRIVATE, expectedLength());
        write(masked, values, true);
        return masked.masked();
    }

    private void write(Output output, Values values, boolean masked) {
        VelocityValues seen = new VelocityValues(values, output, masked);
        if (placeholders.size() == 0) {
            texts.merge(template, seen, new BoundedWriter(output.builder(), file), file);
        } else {
            StringBuilder merged = new StringBuilder(expectedLength());
            texts.merge(template, seen, new BoundedWriter(merged, file), file);
            fill(merged.toString(), output, values);
        }
        if (seen.missed() && !masked) {
            findUnknown(output, values);
        }
    }

    /** Merged once more: handlers cost more than the merge itself, so they are asked only where something is amiss. */
    private void findUnknown(Output output, Values values) {
        Output unused = new Output(file, FileKind.PRIVATE, 0);
        VelocityValues seen = new VelocityValues(values, unused, true);
        EventCartridge events = new EventCartridge();
        events.addInvalidReferenceEventHandler(new UnknownReferences(output));
        seen.attachEventCartridge(events);
        texts.merge(template, seen, new BoundedWriter(new StringBuilder(), file), file);
    }

    private void fill(String merged, Output output, Values values) {
        int copied = 0;
        for (int at = next(merged, 0); at < merged.length(); at = next(merged, copied)) {
            output.literal(merged, copied, at);
            int close = merged.indexOf(AFTER, at);
            int number = merged.charAt(at) == BEFORE && close > 0 ? number(merged, at + 1, close) : -1;
            if (number < 0) {
                output.find(Level.ERROR, "a directive took a placeholder apart");
                copied = at + 1;
            } else {
                output.placeholder(placeholders.key(number), values);
                copied = close + 1;
            }
        }
        output.literal(merged, copied, merged.length());
    }

    private static int next(String text, int from) {
        int before = text.indexOf(BEFORE, from);
        int after = text.indexOf(AFTER, from);
        int stray = after < 0 ? text.length() : after;
        return before < 0 ? stray : Math.min(before, stray);
    }

    private int number(String text, int from, int to) {
        boolean digits = to > from && to - from < 7 && text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text, from, to, 10) : -1;
        return number < placeholders.size() ? number : -1;
    }
}
