package org.opennms.plugins.phones.core;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.config.Template;

/** The placeholders that a text names. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("%ITCS_([A-Za-z0-9_/-]{1,128})%");

    private Tokens() { }

    static Set<String> in(String text) {
        Set<String> keys = new TreeSet<>();
        Matcher found = TOKEN.matcher(text);
        while (found.find()) {
            keys.add(found.group(1));
        }
        return keys;
    }

    /** Beside placeholders, a Velocity template may read {@code $key}. */
    static boolean names(Template template, String key) {
        return in(template.text()).contains(key) || isVariable(template, key);
    }

    static boolean isVariable(Template template, String key) {
        return template.engine() == Template.Engine.VELOCITY
                && Pattern.compile("\\$!?\\{?" + Pattern.quote(key) + "\\b").matcher(template.text()).find();
    }

    static Template renamed(Template template, String from, String to) {
        return new Template(template.model(), template.name(), template.description(), template.engine(),
                template.text().replace("%ITCS_" + from + "%", "%ITCS_" + to + "%"), template.edited());
    }
}
