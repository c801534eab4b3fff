package org.opennms.plugins.phones.core;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.family.PhoneFamily.FamilyTemplates;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/** Templates and placeholders as operators change them, and generation on purpose. */
final class FleetConfigurations implements Configurations {

    private final Store store;
    private final Families families;
    private final ConfigGenerator generator;
    private final Generation generation;
    private final FleetPlaceholders placeholders;
    private final Clock clock;

    FleetConfigurations(Store store, Families families, ConfigGenerator generator, Generation generation,
                        FleetPlaceholders placeholders, Clock clock) {
        this.store = store;
        this.families = families;
        this.generator = generator;
        this.generation = generation;
        this.placeholders = placeholders;
        this.clock = clock;
    }

    @Override
    public List<Template> templates() {
        return store.read(generator::templates);
    }

    @Override
    public List<Rendered> preview(MacAddress mac) {
        return store.read(view -> {
            Phone phone = new ModelCheck(families, view).checked(Named.phone(view, mac));
            return Stream.concat(global(view, Named.modelOf(phone)).stream(), Stream.of(generator.privateFile(view, phone)))
                    .map(file -> file.with(generator.lint(view, phone, file))).toList();
        });
    }

    /** Empty where the model's template makes none. */
    private Optional<Rendered> global(Tx view, PhoneModel model) {
        try {
            return Optional.of(generator.globalFile(view, model));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Finding> lint(Template template) {
        return store.read(view -> generator.lint(view, template));
    }

    @Override
    public void save(Template template, Operator by) {
        save(template, Optional.empty(), by);
    }

    @Override
    public void save(Template template, Template read, Operator by) {
        save(template, Optional.of(read), by);
    }

    private void save(Template template, Optional<Template> read, Operator by) {
        // Takes the template apart once, for what it throws over a bad one.
        store.read(view -> families.of(view, template.model())).templates().sections(template);
        Instant now = clock.instant();
        store.write(tx -> {
            if (read.isPresent() && !generator.templates(tx).contains(read.get())) {
                throw new Stale("somebody else has changed the template of " + template.model() + " since you have read it");
            }
            Optional<Template> before = template(tx, template.model());
            tx.changes().begin(now, by, "template saved", "");
            tx.config().save(new Template(template.model(), template.name(), template.description(), template.engine(),
                    template.text(), true));
            return journal(tx, now, by, "template saved", template.model(), before);
        });
    }

    @Override
    public void restore(PhoneModel model, Operator by) {
        Instant now = clock.instant();
        store.write(tx -> {
            Optional<Template> before = template(tx, model);
            tx.changes().begin(now, by, "template restored", "");
            shipped(tx, model).ifPresentOrElse(tx.config()::save, () -> tx.config().deleteTemplate(model));
            return journal(tx, now, by, "template restored", model, before);
        });
    }

    private Optional<Template> template(Tx tx, PhoneModel model) {
        return generator.templates(tx).stream().filter(t -> t.model().equals(model)).findFirst();
    }

    /** What an added model goes back to is a new copy; a family's model, to what nobody need store. */
    private Optional<Template> shipped(Tx tx, PhoneModel model) {
        FamilyTemplates templates = families.of(tx, model).templates();
        return tx.models().find(model).map(added -> templates.copied(templates.shipped().stream()
                .filter(t -> t.model().equals(added.like())).findFirst()
                .orElseThrow(() -> new NotFound("there is no template of " + added.like())),
                families.model(tx, model).orElseThrow()));
    }

    /** The texts are too long for people; what was kept of each is in the history. */
    private Object journal(Tx tx, Instant now, Operator by, String what, PhoneModel model, Optional<Template> before) {
        tx.journal().record(Activity.of(now, by, what, model.text())
                .changing(before.map(FleetConfigurations::words), template(tx, model).map(FleetConfigurations::words)));
        tx.journal().changed("template", model.text(), now);
        return null;
    }

    static String words(Template template) {
        String fingerprint = Content.of(template.text(), StandardCharsets.UTF_8).sha256().substring(0, 12);
        return template.name() + ", " + (template.edited() ? "edited" : "shipped") + ", text " + fingerprint;
    }

    @Override
    public List<Placeholder> placeholders(PlaceholderScope scope) {
        if (scope.kind() == Kind.DEFAULT) {
            Map<String, String> defaults = store.read(view -> families.defaults(view, new PhoneModel(scope.of())));
            Map<String, String> words = store.read(view -> families.of(view, new PhoneModel(scope.of()))).templates()
                    .descriptions();
            return new TreeMap<>(defaults).entrySet().stream().map(e -> new Placeholder(scope, e.getKey(), e.getValue(),
                    words.getOrDefault(e.getKey(), ""), families.isSecret(e.getKey()))).toList();
        }
        return store.read(view -> List.copyOf(new TreeMap<>(view.config().placeholders(scope)).values()));
    }

    @Override
    public void save(Placeholder placeholder, Operator by) {
        placeholders.set(placeholder, by);
    }

    @Override
    public void delete(PlaceholderScope scope, String key, Operator by) {
        placeholders.delete(scope, key, by);
    }

    @Override
    public List<ConfigFile> generate(MacAddress mac, String reason, Operator by) {
        return generation.ofPhone(mac, reason, by);
    }
}
