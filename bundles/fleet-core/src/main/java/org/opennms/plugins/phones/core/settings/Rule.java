package org.opennms.plugins.phones.core.settings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

import org.opennms.plugins.phones.api.config.ValueType;
import org.opennms.plugins.phones.api.config.ValueType.Choice;
import org.opennms.plugins.phones.api.config.ValueType.Flag;
import org.opennms.plugins.phones.api.config.ValueType.Text;
import org.opennms.plugins.phones.api.config.ValueType.Whole;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.SystemSettings.Group;

/**
 * What a setting may be.
 *
 * @param key    of the placeholder it sets
 * @param form   what a text must be besides
 * @param onWith a placeholder that is 1 while this one has a value
 */
record Rule(Group group, String name, String key, ValueType type, Form form, Optional<String> onWith) {

    /** @param expected for people, after "expected is" */
    record Form(Predicate<String> accepts, String expected) { }

    private static final Form ANY = new Form(text -> true, "");
    private static final Form FILTER = new Form(text -> true, "");

    static Rule phones(String name, String key, ValueType type) {
        return new Rule(Group.PHONES, name, key, type, ANY, Optional.empty());
    }

    static Rule ldap(String name, String key, ValueType type) {
        return new Rule(Group.LDAP, name, key, type, ANY, Optional.empty());
    }

    static Rule ldap(String name, String key, int longest, Form form) {
        return new Rule(Group.LDAP, name, key, new Text(longest), form, Optional.empty());
    }

    static Rule ldapFilter(String name, String key) {
        return ldap(name, key, 512, FILTER);
    }

    Rule switching(String other) {
        return new Rule(group, name, key, type, form, Optional.of(other));
    }

    static ValueType flag() {
        return new Flag();
    }

    static ValueType whole(long least, long most) {
        return new Whole(OptionalLong.of(least), OptionalLong.of(most));
    }

    static ValueType choice(String... words) {
        return Choice.of(List.of(words));
    }

    /** @throws Invalid with this setting's name */
    void check(String value) {
        if (!type.accepts(value)) {
            throw Invalid.field(name, "expected is " + type.expected());
        }
        if (!value.isEmpty() && !form.accepts.test(value)) {
            throw Invalid.field(name, "expected is " + form.expected);
        }
        if (!value.isEmpty() && form == FILTER) {
            FilterText.parse(name, value);
        }
    }
}
