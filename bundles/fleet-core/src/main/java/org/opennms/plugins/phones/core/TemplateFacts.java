package org.opennms.plugins.phones.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.family.PhoneFamily.FamilyTemplates;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.settings.PlaceholderSettings.Templates;

/** What the templates of all models say of placeholders. */
public final class TemplateFacts implements Templates {

    private final Families families;
    private final ConfigGenerator generator;

    public TemplateFacts(Families families, ConfigGenerator generator) {
        this.families = families;
        this.generator = generator;
    }

    @Override
    public Known known(Tx view) {
        Map<PhoneModel, Template> templates = new TreeMap<>();
        generator.templates(view).forEach(t -> templates.put(t.model(), t));
        Map<PhoneModel, Set<String>> named = new TreeMap<>();
        templates.forEach((model, template) -> named.put(model, Tokens.in(template.text())));
        return new OfView(view, templates, named);
    }

    private final class OfView implements Known {

        private final Tx view;
        private final Map<PhoneModel, Template> templates;
        private final Map<PhoneModel, Set<String>> named;
        private final List<Map<String, String>> shipped;

        OfView(Tx view, Map<PhoneModel, Template> templates, Map<PhoneModel, Set<String>> named) {
            this.view = view;
            this.templates = templates;
            this.named = named;
            this.shipped = named.keySet().stream().map(model -> families.defaults(view, model)).toList();
        }

        @Override
        public boolean isSecret(String key) {
            return families.isSecret(key);
        }

        @Override
        public String description(String key) {
            return first(named.keySet().stream().map(model -> families.of(view, model).templates())
                    .map(FamilyTemplates::descriptions), descriptions -> descriptions.get(key));
        }

        @Override
        public String shipped(String key) {
            return first(shipped.stream(), defaults -> defaults.get(key));
        }

        private static String first(Stream<Map<String, String>> maps, Function<Map<String, String>, String> question) {
            return maps.map(map -> Optional.ofNullable(question.apply(map))).flatMap(Optional::stream).findFirst().orElse("");
        }

        @Override
        public List<PhoneModel> without(String key) {
            return named.keySet().stream().filter(model -> !named.get(model).contains(key))
                    .filter(model -> !Tokens.isVariable(templates.get(model), key)).filter(model -> mayKnow(model, key)).toList();
        }

        /** A family that tells of its placeholders, and not of this one, has nothing of the kind in any template. */
        private boolean mayKnow(PhoneModel model, String key) {
            Map<String, String> told = families.of(view, model).templates().descriptions();
            return told.isEmpty() || told.containsKey(key);
        }
    }
}
