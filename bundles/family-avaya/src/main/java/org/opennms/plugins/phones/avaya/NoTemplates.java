package org.opennms.plugins.phones.avaya;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.config.TemplateSection;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily.FamilyTemplates;
import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;

/** No model of this family has a template yet. */
final class NoTemplates implements FamilyTemplates {

    static final NoTemplates INSTANCE = new NoTemplates();

    @Override
    public List<Template> shipped() {
        return List.of();
    }

    @Override
    public Map<String, String> defaults(ModelInfo model, Advertised advertised) {
        return Map.of();
    }

    @Override
    public Map<String, String> ofPhone(Phone phone, Optional<PhoneUser> user, ModelInfo model) {
        return Map.of();
    }

    @Override
    public Set<String> secretKeys() {
        return Set.of();
    }

    @Override
    public List<TemplateSection> sections(Template template) {
        throw new Invalid("Avaya phones have no templates yet");
    }
}
