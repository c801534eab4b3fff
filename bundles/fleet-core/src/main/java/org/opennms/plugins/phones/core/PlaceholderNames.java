package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderQuery;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.store.Tx;

/** What a placeholder may be called, and what a new name takes along. */
final class PlaceholderNames {

    /** Which file is whose follows from the phone alone. */
    private static final Set<String> RESERVED = Set.of("mac");
    private static final String PREFIX = "ITCS_";
    private static final int TOLD = 10;

    private final ConfigGenerator generator;

    PlaceholderNames(ConfigGenerator generator) {
        this.generator = generator;
    }

    static void check(String key) {
        if (RESERVED.contains(key)) {
            throw Invalid.field("key", "the name " + key + " is the program's own; choose another");
        }
        if (key.startsWith(PREFIX)) {
            throw Invalid.field("key", "leave out " + PREFIX + ": a template writes %" + key + "% for "
                    + key.substring(PREFIX.length()));
        }
    }

    /**
     * Makes edited templates name the new key.
     *
     * @throws Conflict with all that names the old one and cannot follow
     */
    List<Template> follow(Tx tx, Placeholder was, String key) {
        List<Template> naming = generator.templates(tx).stream().filter(t -> concerns(was, t))
                .filter(t -> Tokens.names(t, was.key())).toList();
        List<String> staying = new ArrayList<>();
        naming.stream().filter(t -> !t.edited()).forEach(t -> staying.add("the shipped template of " + t.model()));
        naming.stream().filter(t -> t.edited() && Tokens.isVariable(t, was.key()))
                .forEach(t -> staying.add("the Velocity template of " + t.model()));
        tx.config().find(PlaceholderQuery.named(was.key())).stream().filter(p -> !isSame(p.scope(), was.scope()))
                .forEach(p -> staying.add("a value for " + p.scope()));
        if (!naming.isEmpty() && !staying.isEmpty()) {
            throw new Conflict("the name " + was.key() + " is used by " + String.join(", ", staying.stream().limit(TOLD).toList())
                    + (staying.size() > TOLD ? " and " + (staying.size() - TOLD) + " more" : "")
                    + "; set a value of the new name beside it instead");
        }
        List<Template> renamed = naming.stream().map(t -> Tokens.renamed(t, was.key(), key)).toList();
        renamed.forEach(tx.config()::save);
        return renamed;
    }

    /** The store may give names back in lower case. */
    private static boolean isSame(PlaceholderScope one, PlaceholderScope other) {
        return one.kind() == other.kind() && one.of().equalsIgnoreCase(other.of());
    }

    private static boolean concerns(Placeholder placeholder, Template template) {
        return placeholder.scope().kind() != Kind.MODEL || placeholder.scope().of().equals(template.model().text());
    }
}
