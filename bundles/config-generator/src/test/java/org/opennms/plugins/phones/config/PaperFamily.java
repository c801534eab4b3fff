package org.opennms.plugins.phones.config;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Parameter;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.config.TemplateSection;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;

/** A family whose templates are {@code global text|private text}. */
final class PaperFamily implements PhoneFamily, PhoneFamily.FamilyTemplates {

    static final PhoneModel MODEL = new PhoneModel("Paper_1");

    final Map<String, String> defaults = new HashMap<>();
    Charset charset = StandardCharsets.UTF_8;
    String fileName = "%ITCS_mac%.cfg";
    List<Parameter> parameters = List.of();
    int parsed;

    @Override
    public String name() {
        return "paper";
    }

    @Override
    public List<ModelInfo> models() {
        return List.of(new ModelInfo(MODEL, "1", false, "a sheet of paper"));
    }

    @Override
    public Charset charset() {
        return charset;
    }

    @Override
    public List<TemplateSection> sections(Template template) {
        parsed++;
        String[] parts = template.text().split("\\|", 2);
        return List.of(new TemplateSection(FileKind.GLOBAL, "Paper_global.cfg", parts[0]),
                new TemplateSection(FileKind.PRIVATE, fileName, parts[1]));
    }

    @Override
    public List<Template> shipped() {
        return List.of(new Template(MODEL, "Paper_1", "shipped", Template.Engine.PLAIN, "global=1\n|private=1\n", false));
    }

    @Override
    public Map<String, String> defaults(ModelInfo model, Advertised advertised) {
        return defaults;
    }

    @Override
    public Map<String, String> ofPhone(Phone phone, Optional<PhoneUser> user, ModelInfo model) {
        Map<String, String> values = new HashMap<>();
        values.put("mac", phone.mac().digits());
        values.put("Display", user.flatMap(PhoneUser::displayName).orElse(""));
        values.put("Password", user.flatMap(PhoneUser::password).map(p -> p.value()).orElse(""));
        return values;
    }

    @Override
    public Set<String> secretKeys() {
        return Set.of("Password");
    }

    @Override
    public FamilyTemplates templates() {
        return this;
    }

    @Override
    public FamilyFacts facts() {
        return new FamilyFacts() {

            @Override
            public List<Parameter> parameters() {
                return parameters;
            }
        };
    }

    @Override
    public Optional<Recognised> recognise(String userAgent) {
        return Optional.empty();
    }

    @Override
    public Optional<Recognised> recognise(String reportedModel, Optional<String> firmware) {
        return Optional.empty();
    }

    @Override
    public Optional<String> bootFile(String path, Advertised advertised) {
        return Optional.empty();
    }
}
