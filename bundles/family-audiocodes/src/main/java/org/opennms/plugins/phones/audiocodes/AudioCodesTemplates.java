package org.opennms.plugins.phones.audiocodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.config.TemplateSection;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;

/** The family's templates: XML of the manual's form, one resource a model. */
final class AudioCodesTemplates implements PhoneFamily.FamilyTemplates {

    private final List<Template> shipped = AudioCodesModels.ALL.stream().map(AudioCodesTemplates::load).toList();

    @Override
    public List<Template> shipped() {
        return shipped;
    }

    @Override
    public Map<String, String> defaults(ModelInfo model, Advertised advertised) {
        return ShippedValues.defaults(model, advertised);
    }

    @Override
    public Map<String, String> ofPhone(Phone phone, Optional<PhoneUser> user, ModelInfo model) {
        return ShippedValues.ofPhone(phone, user, model);
    }

    @Override
    public Set<String> secretKeys() {
        return ShippedValues.SECRET_KEYS;
    }

    @Override
    public List<TemplateSection> sections(Template template) {
        return TemplateXml.read(template.text());
    }

    private static Template load(ModelInfo info) {
        String name = info.model().text();
        try (InputStream in = AudioCodesTemplates.class.getResourceAsStream("/templates/" + name + ".xml")) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks the template of " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Template(info.model(), name, info.description(), Template.Engine.PLAIN, text, false);
        } catch (IOException e) {
            throw new UncheckedIOException("the template of " + name + " cannot be read", e);
        }
    }
}
