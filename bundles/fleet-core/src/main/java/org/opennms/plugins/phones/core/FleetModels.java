package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily.FamilyTemplates;
import org.opennms.plugins.phones.api.fleet.KnownModel;
import org.opennms.plugins.phones.api.fleet.Models;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/** Models of the families and those beside them. An added model's template is kept as an edited one is. */
final class FleetModels implements Models {

    private static final String TOPIC = "model";
    private static final int LONGEST = 128;

    private final Store store;
    private final Families families;
    private final ConfigGenerator generator;
    private final FileWriter files;
    private final Clock clock;

    FleetModels(Store store, Families families, ConfigGenerator generator, Clock clock) {
        this.store = store;
        this.families = families;
        this.generator = generator;
        this.files = new FileWriter(generator);
        this.clock = clock;
    }

    @Override
    public List<KnownModel> list() {
        return store.read(view -> {
            Map<PhoneModel, Long> usage = view.models().usage();
            return families.models(view).stream().map(info -> known(view, info, usage)).toList();
        });
    }

    private KnownModel known(Tx view, ModelInfo info, Map<PhoneModel, Long> usage) {
        return new KnownModel(info.model(), info.hardware(), info.lync(), info.description(),
                view.models().find(info.model()).map(CustomModel::like), families.of(view, info.model()).facts().macPrefix(),
                usage.getOrDefault(info.model(), 0L));
    }

    @Override
    public KnownModel add(CustomModel model, Optional<String> text, Operator by) {
        Instant now = clock.instant();
        return store.write(tx -> {
            if (families.model(tx, model.model()).isPresent()) {
                throw new Conflict("there is a model " + model.model() + " already");
            }
            ModelInfo like = families.model(model.like())
                    .orElseThrow(() -> new NotFound("there is no shipped model " + model.like()));
            CustomModel added = new CustomModel(model.model(), model.like(), word("hardware", model.hardware(), like.hardware()),
                    word("description", model.description(), like.description()));
            tx.changes().begin(now, by, "model added", "");
            tx.models().save(added);
            ModelInfo info = families.model(tx, model.model()).orElseThrow();
            tx.config().save(template(tx, info, model.like(), text));
            tx.journal().record(Activity.of(now, by, "model added", model.model() + " like " + model.like())
                    .changing(Optional.empty(), Optional.of(added.hardware() + ", " + added.description())));
            tx.journal().changed(TOPIC, model.model().text(), now);
            return known(tx, info, Map.of());
        });
    }

    private Template template(Tx tx, ModelInfo info, PhoneModel like, Optional<String> text) {
        FamilyTemplates templates = families.of(tx, like).templates();
        Template copied = templates.copied(generator.templates(tx).stream().filter(t -> t.model().equals(like)).findFirst()
                .orElseThrow(() -> new NotFound("there is no template of " + like)), info);
        Template made = text.map(own -> new Template(copied.model(), copied.name(), copied.description(), copied.engine(), own,
                true)).orElse(copied);
        templates.sections(made);
        return made;
    }

    static String word(String what, String given, String otherwise) {
        String plain = PlainText.of(given, LONGEST + 1);
        if (plain.length() > LONGEST || !plain.equals(given.strip())) {
            throw new Invalid("a model's " + what + " is one line of at most " + LONGEST + " characters");
        }
        return plain.isEmpty() ? otherwise : plain;
    }

    @Override
    public void delete(PhoneModel model, Operator by) {
        Instant now = clock.instant();
        store.write(tx -> {
            CustomModel added = tx.models().find(model)
                    .orElseThrow(() -> new NotFound("no model " + model + " was added; shipped ones stay"));
            long phones = tx.models().usage().getOrDefault(model, 0L);
            if (phones > 0) {
                throw new Conflict(phones + " phones are of the model " + model + "; change or delete them first");
            }
            tx.changes().begin(now, by, "model deleted", "");
            PlaceholderScope scope = new PlaceholderScope(Kind.MODEL, model.text());
            List.copyOf(tx.config().placeholders(scope).keySet()).forEach(key -> tx.config().deletePlaceholder(scope, key));
            tx.config().deleteTemplate(model);
            tx.models().delete(model);
            tx.journal().record(Activity.of(now, by, "model deleted", model.text())
                    .changing(Optional.of(added.hardware() + ", " + added.description()), Optional.empty()));
            tx.journal().changed(TOPIC, model.text(), now);
            return null;
        });
    }

    @Override
    public Optional<ConfigFile> generate(PhoneModel model, String reason, Operator by) {
        Instant now = clock.instant();
        return store.write(tx -> {
            tx.changes().begin(now, by, "files generated", reason);
            Optional<ConfigFile> changed = files.writeGlobal(tx, model, reason, by, now);
            tx.journal().record(Activity.of(now, by, "files generated", "the global file of " + model
                    + changed.map(file -> " is now revision " + file.revision()).orElse(" is as it was")));
            return changed;
        });
    }
}
