package org.opennms.plugins.phones.core;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck.Part;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck.Step;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily.FamilyTemplates;
import org.opennms.plugins.phones.api.model.OneLine;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.ArchiveContent.Place;
import org.opennms.plugins.phones.core.ArchiveContent.TemplateLine;

/** Compares the templates of an archive, and the models that they bring, with those that are there. */
final class ArchivedTemplates {

    /** As over REST. */
    private static final int LARGEST = 1 << 20;
    private static final String MODEL = "MODEL_NAME";

    private final Tx view;
    private final Families families;
    private final ArchivePlan plan;
    private final Map<String, PhoneModel> models;
    private final Map<PhoneModel, Template> now;
    private final Map<PhoneModel, Place> seen = new HashMap<>();

    /**
     * @param models by lower-case name; gets those that the archive adds
     * @param now    every template there is
     */
    ArchivedTemplates(Tx view, Families families, ArchivePlan plan, Map<String, PhoneModel> models,
                      Map<PhoneModel, Template> now) {
        this.view = view;
        this.families = families;
        this.plan = plan;
        this.models = models;
        this.now = now;
    }

    void take(TemplateLine line) {
        plan.reading(line.at(), MODEL, () -> model(line)).ifPresent(target ->
                plan.reading(line.text().isEmpty() ? line.at() : new Place(line.entry(), 0),
                        line.text().isEmpty() ? "TEMPLATE_FILE_PATH" : "", () -> template(line, target)));
    }

    /** @param like the shipped model whose family takes its template apart; of a shipped one, itself */
    private record Target(ModelInfo info, PhoneModel like) { }

    private Target model(TemplateLine line) {
        PhoneModel written = new PhoneModel(line.model());
        PhoneModel model = models.getOrDefault(FileNames.lower(written.text()), written);
        if (seen.putIfAbsent(model, line.at()) != null) {
            throw new Invalid("the model " + model + " is in line " + seen.get(model).line() + " already");
        }
        Optional<ModelInfo> shipped = families.model(model);
        if (shipped.isPresent()) {
            return new Target(shipped.get(), model);
        }
        Optional<CustomModel> before = view.models().find(model);
        ModelInfo like = like(line, model, before);
        CustomModel after = new CustomModel(model, like.model(),
                word("hardware", line.hardware(), before.map(CustomModel::hardware).orElse(like.hardware())),
                word("description", line.modelDescription().map(String::strip).filter(text -> !text.isEmpty()),
                        before.map(CustomModel::description).orElse(like.description())));
        models.put(FileNames.lower(model.text()), model);
        if (before.equals(Optional.of(after))) {
            plan.same(Part.MODEL);
        } else {
            plan.step(new Step(Part.MODEL, model.text(), before.map(ArchivedTemplates::words), words(after)),
                    tx -> tx.models().save(after));
        }
        return new Target(new ModelInfo(model, after.hardware(), like.lync(), after.description()), like.model());
    }

    /** The column is ours; names of added models mostly begin with what they are like. */
    private ModelInfo like(TemplateLine line, PhoneModel model, Optional<CustomModel> before) {
        if (before.isPresent()) {
            if (line.like().filter(name -> !name.equalsIgnoreCase(before.get().like().text())).isPresent()) {
                throw new Invalid("the model " + model + " is like " + before.get().like() + " here");
            }
            return families.model(before.get().like())
                    .orElseThrow(() -> new Invalid("no family of phones here knows " + before.get().like()));
        }
        return families.models().stream().filter(info -> line.like().map(info.model().text()::equalsIgnoreCase)
                        .orElseGet(() -> model.text().startsWith(info.model().text())))
                .max(Comparator.comparing((ModelInfo info) -> info.model().text().length()))
                .orElseThrow(() -> new Invalid("there is no model " + model + ", and none that it could be like"
                        + line.like().map(name -> ": there is no shipped model " + PlainText.of(name, 64))
                        .orElse("; say so in a column LIKE")));
    }

    private static String word(String what, Optional<String> given, String otherwise) {
        return given.map(text -> FleetModels.word(what, text, otherwise)).orElse(otherwise);
    }

    private static String words(CustomModel model) {
        return model.hardware() + ", " + model.description() + ", like " + model.like();
    }

    private Template template(TemplateLine line, Target target) {
        ModelInfo info = target.info();
        Optional<Template> before = Optional.ofNullable(now.get(info.model()));
        byte[] text = line.text().orElseThrow(() -> new Invalid(line.entry().isEmpty() ? "is missing"
                : line.entry() + " is not in the archive"));
        Template after = new Template(info.model(), line.name().or(() -> before.map(Template::name)).orElse(info.model().text()),
                line.description().or(() -> before.map(Template::description)).orElse(info.description()),
                line.engine().map(ArchivedTemplates::engine).or(() -> before.map(Template::engine)).orElse(Template.Engine.PLAIN),
                utf8(text), true);
        if (!OneLine.is(after.name())) {
            throw new Invalid("the template's name is more than one line: phones are shown it");
        }
        FamilyTemplates family = families.of(view, target.like()).templates();
        family.sections(after);
        if (before.filter(b -> isSame(b, after)).isPresent()) {
            plan.same(Part.TEMPLATE);
            return after;
        }
        Optional<Template> shipped = family.shipped().stream().filter(t -> isSame(t, after)).findFirst();
        Template saved = shipped.orElse(after);
        plan.step(new Step(Part.TEMPLATE, info.model().text(), before.map(FleetConfigurations::words),
                FleetConfigurations.words(saved)), tx -> {
            if (shipped.isPresent()) {
                tx.config().deleteTemplate(saved.model());
            } else {
                tx.config().save(saved);
            }
        });
        return saved;
    }

    private static Template.Engine engine(String word) {
        try {
            return Template.Engine.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Invalid("there is no template engine '" + PlainText.of(word, 32) + "': plain or velocity is expected", e);
        }
    }

    private static String utf8(byte[] text) {
        if (text.length > LARGEST) {
            throw new Invalid("a template may have " + LARGEST + " bytes");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
        } catch (CharacterCodingException e) {
            throw new Invalid("the template is not UTF-8", e);
        }
    }

    /** Whether it was edited once does not matter where it says the same. */
    private static boolean isSame(Template one, Template other) {
        return one.model().equals(other.model()) && one.name().equals(other.name())
                && one.description().equals(other.description()) && one.engine() == other.engine()
                && one.text().equals(other.text());
    }
}
