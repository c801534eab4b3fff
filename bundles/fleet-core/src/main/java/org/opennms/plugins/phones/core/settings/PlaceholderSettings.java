package org.opennms.plugins.phones.core.settings;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.fleet.Setting;
import org.opennms.plugins.phones.api.fleet.SystemSettings;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/** Settings that are placeholders of the system. */
public final class PlaceholderSettings implements SystemSettings {

    private final Store store;
    private final Templates templates;
    private final Clock clock;

    public PlaceholderSettings(Store store, Templates templates, Clock clock) {
        this.store = store;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * Looks at a placeholder of the system that comes from elsewhere.
     *
     * @throws org.opennms.plugins.phones.api.error.Invalid where it is a setting and the value is none of its type
     */
    public static void check(String key, String value) {
        Rules.ALL.stream().filter(rule -> rule.key().equals(key)).findFirst().ifPresent(rule -> rule.check(value));
    }

    @Override
    public List<Setting> list(Group group) {
        return store.read(view -> list(view, group));
    }

    List<Setting> list(Tx view, Group group) {
        Templates.Known known = templates.known(view);
        Map<String, Placeholder> set = view.config().placeholders(PlaceholderScope.SYSTEM);
        return Rules.of(group).stream().map(rule -> new Setting(rule.name(), rule.key(), rule.type(), known.isSecret(rule.key()),
                known.description(rule.key()), Optional.ofNullable(set.get(rule.key())).map(Placeholder::value),
                known.shipped(rule.key()), known.without(rule.key()))).toList();
    }

    @Override
    public void change(Group group, Map<String, Optional<String>> values, List<Setting> read, Operator by) {
        values.forEach((name, value) -> {
            Rule rule = Rules.named(group, name);
            value.ifPresent(text -> {
                Placeholder.checkValue(rule.name(), text);
                rule.check(text);
            });
        });
        Instant now = clock.instant();
        store.write(tx -> {
            List<Setting> before = list(tx, group);
            if (!set(before).equals(set(read))) {
                throw new Stale("somebody else has changed these settings since you have read them");
            }
            Rules.checkTogether(merged(before, values));
            List<Setting> changing = before.stream().filter(s -> values.containsKey(s.name()))
                    .filter(s -> !s.set().equals(values.get(s.name()))).toList();
            if (changing.isEmpty()) {
                return null;
            }
            tx.changes().begin(now, by, "settings changed", "");
            changing.forEach(setting -> save(tx, group, setting, values.get(setting.name())));
            journal(tx, changing, values, now, by);
            return null;
        });
    }

    private static Map<String, String> set(List<Setting> settings) {
        return settings.stream().filter(s -> s.set().isPresent())
                .collect(Collectors.toMap(Setting::name, s -> s.set().orElseThrow()));
    }

    /** What holds when {@code values} are put over what is set. */
    static Map<String, String> merged(List<Setting> settings, Map<String, Optional<String>> values) {
        Map<String, String> merged = new LinkedHashMap<>();
        settings.forEach(s -> merged.put(s.name(),
                Objects.requireNonNullElse(values.get(s.name()), s.set()).orElse(s.shipped())));
        return merged;
    }

    private static void save(Tx tx, Group group, Setting setting, Optional<String> value) {
        put(tx, setting.key(), value, setting.secret());
        Rules.named(group, setting.name()).onWith().ifPresent(key -> put(tx, key,
                value.map(text -> text.isEmpty() ? "0" : "1"), false));
    }

    private static void put(Tx tx, String key, Optional<String> value, boolean secret) {
        Optional<Placeholder> there = Optional.ofNullable(tx.config().placeholders(PlaceholderScope.SYSTEM).get(key));
        value.ifPresentOrElse(text -> tx.config().save(new Placeholder(PlaceholderScope.SYSTEM, key, text,
                        there.map(Placeholder::description).orElse(""), secret)),
                () -> tx.config().deletePlaceholder(PlaceholderScope.SYSTEM, key));
    }

    private static void journal(Tx tx, List<Setting> changing, Map<String, Optional<String>> values, Instant now, Operator by) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (Setting setting : changing) {
            before.add(setting.name() + "=" + shown(setting, setting.set()));
            after.add(setting.name() + "=" + shown(setting, values.get(setting.name())));
            tx.journal().changed("placeholder", PlaceholderScope.SYSTEM + ": " + setting.key(), now);
        }
        tx.journal().record(Activity.of(now, by, "settings changed",
                        changing.stream().map(Setting::name).collect(Collectors.joining(", ")))
                .changing(Optional.of(String.join(", ", before)), Optional.of(String.join(", ", after))));
    }

    private static String shown(Setting setting, Optional<String> value) {
        return value.map(text -> setting.secret() ? Secret.MASK : text).orElse("as shipped");
    }

    /** What the templates of all models say of placeholders. */
    public interface Templates {

        Known known(Tx view);

        /** Of one view. */
        interface Known {

            boolean isSecret(String key);

            /** Empty where nobody has written one. */
            String description(String key);

            /** The value of the first model that ships one; else empty. */
            String shipped(String key);

            List<PhoneModel> without(String key);
        }
    }
}
