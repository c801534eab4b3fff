package org.opennms.plugins.phones.core;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.config.TemplateSection;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily.FamilyTemplates;
import org.opennms.plugins.phones.api.fleet.PlaceholderUse;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.store.Tx;

/** What a template names, and what that stands for in phones of its model. */
final class TemplateUses {

    private static final Phone ANYBODY = Phone.pending(MacAddress.NONE, IpAddress.LOOPBACK, Instant.EPOCH);

    private final Families families;
    private final ConfigGenerator generator;

    TemplateUses(Families families, ConfigGenerator generator) {
        this.families = families;
        this.generator = generator;
    }

    List<PlaceholderUse> of(Tx view, PhoneModel model) {
        ModelInfo info = families.model(view, model)
                .orElseThrow(() -> new NotFound("there is no model " + model));
        Template template = generator.templates(view).stream().filter(t -> t.model().equals(model)).findFirst()
                .orElseThrow(() -> new NotFound("there is no template of " + model));
        FamilyTemplates family = families.of(view, model).templates();
        List<TemplateSection> sections = family.sections(template);
        Set<String> own = family.ofPhone(ANYBODY.with(model), Optional.empty(), info).keySet();
        return Tokens.in(template.text()).stream().map(key -> own.contains(key)
                ? new PlaceholderUse(key, family.descriptions().getOrDefault(key, ""), files(sections, key),
                        family.secretKeys().contains(key), Optional.empty(), Optional.of(Kind.PHONE))
                : use(view, model, key, family, files(sections, key))).toList();
    }

    private PlaceholderUse use(Tx view, PhoneModel model, String key, FamilyTemplates family, Set<FileKind> files) {
        PlaceholderScope ofModel = new PlaceholderScope(Kind.MODEL, model.text());
        Optional<Placeholder> set = Optional.ofNullable(view.config().placeholders(ofModel).get(key))
                .or(() -> Optional.ofNullable(view.config().placeholders(PlaceholderScope.SYSTEM).get(key)));
        Optional<String> value = set.map(Placeholder::value)
                .or(() -> Optional.ofNullable(families.defaults(view, model).get(key)));
        boolean secret = family.secretKeys().contains(key) || set.filter(Placeholder::secret).isPresent();
        String words = set.map(Placeholder::description).filter(text -> !text.isEmpty())
                .orElse(family.descriptions().getOrDefault(key, ""));
        return new PlaceholderUse(key, words, files, secret, value.map(v -> secret && !v.isEmpty() ? Secret.MASK : v),
                set.map(p -> p.scope().kind()).or(() -> value.map(v -> Kind.DEFAULT)));
    }

    private static Set<FileKind> files(List<TemplateSection> sections, String key) {
        Set<FileKind> files = EnumSet.noneOf(FileKind.class);
        sections.stream().filter(s -> Tokens.in(s.body()).contains(key)).forEach(s -> files.add(s.kind()));
        return files;
    }
}
