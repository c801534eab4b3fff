package org.opennms.plugins.phones.audiocodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.config.TemplateSection;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;

/** The family's templates: XML of the manual's form, one resource a model. */
final class AudioCodesTemplates implements PhoneFamily.FamilyTemplates {

    /** The line by which a phone tells whether a file is for it (audiocodes.md 5). */
    private static final Pattern TYPE_LINE = Pattern.compile("(?m)((?:^|<!\\[CDATA\\[)system/type=)[^%\\n]*$");

    private final Map<String, String> descriptions = PlaceholderDescriptions.load();

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
    public Set<String> ownSecrets() {
        return ShippedValues.OWN_SECRETS;
    }

    /** Two models that wrote one global file would overwrite each other's; a phone takes no file of another type. */
    @Override
    public Template copied(Template from, ModelInfo model) {
        String text = from.text();
        for (TemplateSection section : sections(from)) {
            if (section.kind() == FileKind.GLOBAL && !section.fileName().contains("%ITCS_")) {
                text = text.replace(section.fileName(), model.model() + "_global.cfg");
            }
        }
        text = TYPE_LINE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + model.hardware()));
        return new Template(model.model(), model.model().text(), model.description(), from.engine(), text, true);
    }

    @Override
    public Map<String, String> descriptions() {
        return descriptions;
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
