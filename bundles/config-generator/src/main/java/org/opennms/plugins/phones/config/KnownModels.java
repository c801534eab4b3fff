package org.opennms.plugins.phones.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.Tx;

/**
 * The models there are, and their templates: the families' own and those that operators have added.
 *
 * @param families those present; may change
 */
record KnownModels(List<PhoneFamily> families) {

    /** @throws NotFound where no family has it and nobody has added it */
    Known known(Tx view, PhoneModel model) {
        return ofFamily(model).or(() -> view.models().find(model).flatMap(this::added))
                .orElseThrow(() -> new NotFound("no family of phones has the model " + model));
    }

    private Optional<Known> ofFamily(PhoneModel model) {
        for (PhoneFamily family : families) {
            for (ModelInfo info : family.models()) {
                if (info.model().equals(model)) {
                    return Optional.of(new Known(family, family.templates(), info));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Known> added(CustomModel model) {
        return ofFamily(model.like()).map(like -> new Known(like.family(), like.templates(),
                new ModelInfo(model.model(), model.hardware(), like.info().lync(), model.description())));
    }

    /** @throws NotFound where it has none */
    Template template(Tx view, Known known) {
        PhoneModel model = known.info().model();
        return view.config().template(model)
                .or(() -> known.templates().shipped().stream().filter(t -> t.model().equals(model)).findFirst())
                .orElseThrow(() -> new NotFound("the model " + model + " has no template"));
    }

    /** The edited ones and, of the others, those the families ship. By model. */
    List<Template> templates(Tx view) {
        Map<PhoneModel, Template> edited = view.config().templates().stream()
                .collect(Collectors.toMap(Template::model, Function.identity()));
        List<Template> templates = new ArrayList<>();
        for (PhoneFamily family : families) {
            for (Template shipped : family.templates().shipped()) {
                templates.add(edited.getOrDefault(shipped.model(), shipped));
            }
        }
        // Of an added model nothing is shipped.
        view.models().list().forEach(added -> Optional.ofNullable(edited.get(added.model())).ifPresent(templates::add));
        templates.sort(Comparator.comparing(Template::model));
        return templates;
    }
}
