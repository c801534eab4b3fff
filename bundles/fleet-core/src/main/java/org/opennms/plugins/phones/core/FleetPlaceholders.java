package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderQuery;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.fleet.PlaceholderUse;
import org.opennms.plugins.phones.api.fleet.Placeholders;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/** Placeholders as operators find and edit them; each edit with what was there before, secrets masked. */
final class FleetPlaceholders implements Placeholders {

    private final Store store;
    private final Families families;
    private final TemplateUses uses;
    private final PlaceholderNames names;
    private final Clock clock;

    FleetPlaceholders(Store store, Families families, ConfigGenerator generator, Clock clock) {
        this.store = store;
        this.families = families;
        this.uses = new TemplateUses(families, generator);
        this.names = new PlaceholderNames(generator);
        this.clock = clock;
    }

    @Override
    public List<Placeholder> find(PlaceholderQuery query) {
        return store.read(view -> {
            Map<String, String> spelled = families.models(view).stream().map(m -> m.model().text())
                    .collect(Collectors.toMap(FileNames::lower, Function.identity(), (one, other) -> one));
            view.regions().list().forEach(r -> spelled.put(FileNames.lower(r.name().text()) + "/", r.name().text()));
            return view.config().find(query).stream().map(p -> spelled(p, spelled)).toList();
        });
    }

    private static Placeholder spelled(Placeholder found, Map<String, String> names) {
        String of = found.scope().of();
        String name = switch (found.scope().kind()) {
            case MODEL -> names.getOrDefault(FileNames.lower(of), of);
            case REGION -> names.getOrDefault(FileNames.lower(of) + "/", of);
            default -> of;
        };
        return new Placeholder(new PlaceholderScope(found.scope().kind(), name), found.key(), found.value(),
                found.description(), found.secret());
    }

    @Override
    public List<PlaceholderUse> uses(PhoneModel model) {
        return store.read(view -> uses.of(view, model));
    }

    @Override
    public Placeholder change(Optional<Placeholder> read, Placeholder placeholder, Operator by) {
        checkNotShipped(placeholder.scope());
        Instant now = clock.instant();
        return store.write(tx -> {
            if (read.isPresent()) {
                unchanged(tx, read.get());
            } else {
                current(tx, placeholder.scope(), placeholder.key()).ifPresent(there -> {
                    throw new Conflict("there is a placeholder " + there.key() + " for " + there.scope() + " already");
                });
            }
            return changed(tx, read, placeholder, now, by);
        });
    }

    /** For whoever has not read it before. */
    void set(Placeholder placeholder, Operator by) {
        Instant now = clock.instant();
        store.write(tx -> changed(tx, current(tx, placeholder.scope(), placeholder.key()), placeholder, now, by));
    }

    private Placeholder changed(Tx tx, Optional<Placeholder> was, Placeholder asked, Instant now, Operator by) {
        Placeholder made = allowed(tx, asked);
        tx.changes().begin(now, by, "placeholder set", "");
        boolean other = was.isPresent() && !(was.get().key().equals(made.key()) && was.get().scope().equals(made.scope()));
        if (other) {
            move(tx, was.get(), made, now, by);
        }
        tx.config().save(made);
        journal(tx, now, by, "placeholder set", was, Optional.of(made));
        return made;
    }

    private void move(Tx tx, Placeholder was, Placeholder made, Instant now, Operator by) {
        if (made.scope().kind() != was.scope().kind()) {
            throw Invalid.field("scope", "a placeholder moves to another " + FileNames.lower(was.scope().kind().name())
                    + " only; add it to the other scope and delete it here");
        }
        if (current(tx, made.scope(), made.key()).isPresent()) {
            throw new Conflict("there is a placeholder " + made.key() + " for " + made.scope() + " already");
        }
        if (!was.key().equals(made.key())) {
            names.follow(tx, was, made.key()).forEach(template -> {
                tx.journal().record(Activity.of(now, by, "template saved", template.model() + ": " + was.key() + " is now "
                        + made.key()).changing(Optional.of(was.key()), Optional.of(made.key())));
                tx.journal().changed("template", template.model().text(), now);
            });
        }
        tx.config().deletePlaceholder(was.scope(), was.key());
    }

    @Override
    public void delete(Placeholder read, Operator by) {
        checkNotShipped(read.scope());
        Instant now = clock.instant();
        store.write(tx -> {
            unchanged(tx, read);
            return deleted(tx, read, now, by);
        });
    }

    /** For whoever has not read it before. */
    void delete(PlaceholderScope scope, String key, Operator by) {
        Instant now = clock.instant();
        store.write(tx -> deleted(tx, current(tx, scope, key).orElseThrow(() -> missing(scope, key)), now, by));
    }

    private static Object deleted(Tx tx, Placeholder was, Instant now, Operator by) {
        tx.changes().begin(now, by, "placeholder deleted", "");
        tx.config().deletePlaceholder(was.scope(), was.key());
        journal(tx, now, by, "placeholder deleted", Optional.of(was), Optional.empty());
        return null;
    }

    @Override
    public Placeholder reveal(PlaceholderScope scope, String key, Operator by) {
        Instant now = clock.instant();
        return store.write(tx -> {
            Placeholder found = current(tx, scope, key).orElseThrow(() -> missing(scope, key));
            tx.journal().record(Activity.of(now, by, "placeholder revealed", scope + ": " + found.key()));
            return found;
        });
    }

    private static NotFound missing(PlaceholderScope scope, String key) {
        return new NotFound("there is no placeholder " + PlainText.of(key, 128) + " for " + scope);
    }

    private static Optional<Placeholder> current(Tx tx, PlaceholderScope scope, String key) {
        return Optional.ofNullable(tx.config().placeholders(scope).get(key));
    }

    private static void unchanged(Tx tx, Placeholder read) {
        if (current(tx, read.scope(), read.key()).filter(read::equals).isEmpty()) {
            throw new Stale("somebody else has changed " + read.key() + " since you have read it");
        }
    }

    /** A value for something that does not exist would never be seen again. */
    private Placeholder allowed(Tx tx, Placeholder asked) {
        PlaceholderNames.check(asked.key());
        PlaceholderScope scope = asked.scope();
        PlaceholderScope checked = switch (scope.kind()) {
            case DEFAULT -> throw shipped();
            case SYSTEM -> PlaceholderScope.SYSTEM;
            case MODEL -> {
                families.of(tx, new PhoneModel(scope.of()));
                yield scope;
            }
            case REGION -> new PlaceholderScope(Kind.REGION, tx.regions().find(new RegionName(scope.of()))
                    .map(Region::name).orElseThrow(() -> new NotFound("there is no region " + scope.of())).text());
            case PHONE -> new PlaceholderScope(Kind.PHONE, Named.phone(tx, MacAddress.parse(scope.of())).mac().digits());
        };
        return new Placeholder(checked, asked.key(), asked.value(), asked.description(),
                asked.secret() || families.isSecret(asked.key()));
    }

    private static void checkNotShipped(PlaceholderScope scope) {
        if (scope.kind() == Kind.DEFAULT) {
            throw shipped();
        }
    }

    private static Invalid shipped() {
        return Invalid.field("scope", "the shipped placeholders do not change; set a value for system or model");
    }

    static void journal(Tx tx, Instant now, Operator by, String what, Optional<Placeholder> before,
                        Optional<Placeholder> after) {
        Placeholder named = after.or(() -> before).orElseThrow();
        String key = named.scope() + ": " + named.key();
        // the feed names only what changed
        tx.journal().record(Activity.of(now, by, what, key + after.map(p -> "=" + shown(p)).orElse(""))
                .changing(before.map(FleetPlaceholders::line), after.map(FleetPlaceholders::line)));
        tx.journal().changed("placeholder", key, now);
    }

    private static String line(Placeholder placeholder) {
        return placeholder.scope() + ": " + placeholder.key() + "=" + shown(placeholder);
    }

    private static String shown(Placeholder placeholder) {
        return placeholder.secret() ? Secret.MASK : placeholder.value();
    }
}
