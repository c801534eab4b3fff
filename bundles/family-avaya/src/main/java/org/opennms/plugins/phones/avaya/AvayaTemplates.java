package org.opennms.plugins.phones.avaya;

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

/** One text a series; the models of a series differ in values alone. */
final class AvayaTemplates implements PhoneFamily.FamilyTemplates {

    private final List<Template> shipped = AvayaModels.all().stream().map(AvayaTemplates::load).toList();
    private final Map<String, String> descriptions = Descriptions.load();

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
        return ShippedValues.ofPhone(phone, user);
    }

    @Override
    public Set<String> secretKeys() {
        return ShippedValues.SECRET_KEYS;
    }

    @Override
    public Map<String, String> descriptions() {
        return descriptions;
    }

    @Override
    public List<TemplateSection> sections(Template template) {
        return SectionedText.read(template.text());
    }

    private static Template load(ModelInfo info) {
        String resource = "/templates/" + AvayaModels.seriesOf(info.model()).name().replace("SERIES_", "") + ".txt";
        return new Template(info.model(), info.model().text(), info.description(), Template.Engine.VELOCITY, text(resource), false);
    }

    static String text(String resource) {
        try (InputStream in = AvayaTemplates.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
