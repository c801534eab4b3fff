package org.opennms.plugins.phones.config;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.config.TemplateSection;

/**
 * A template ready to be rendered, with all that can be known of it before.
 *
 * @param used       keys that its files or their names may ask for
 * @param globalOnly keys that the global file alone uses: setting them for a region or a phone has no effect
 */
record CompiledTemplate(Template template, Map<FileKind, Section> sections, Set<String> used, Set<String> globalOnly) {

    /**
     * @param repeated keys that stand twice, where the template alone tells; else they are looked for when rendered
     * @param clean    no control character stands in it but line breaks
     */
    record Section(FileKind kind, PlaceholderText name, Body body, Optional<List<ConfigLines.Repeated>> repeated, boolean clean,
                   KnownLines lines) { }

    static CompiledTemplate of(Template template, List<TemplateSection> sections, VelocityTexts velocity) {
        Map<FileKind, Section> compiled = new EnumMap<>(FileKind.class);
        sections.forEach(s -> compiled.put(s.kind(), compile(template, s, velocity)));
        return new CompiledTemplate(template, compiled, used(compiled), globalOnly(template, sections));
    }

    Optional<Section> section(FileKind kind) {
        return Optional.ofNullable(sections.get(kind));
    }

    private static Section compile(Template template, TemplateSection section, VelocityTexts velocity) {
        PlaceholderText text = PlaceholderText.of(section.body());
        boolean plain = template.engine() == Template.Engine.PLAIN;
        Body body = plain ? new PlainBody(text) : new VelocityBody(text, velocity, section.fileName());
        Optional<List<ConfigLines.Repeated>> repeated = plain && !text.hasPlaceholderInKey()
                ? Optional.of(ConfigLines.repeated(section.body())) : Optional.empty();
        return new Section(section.kind(), PlaceholderText.of(section.fileName()), body, repeated,
                Output.isOneCleanLine(section.body().replace("\n", "")), new KnownLines());
    }

    private static Set<String> used(Map<FileKind, Section> sections) {
        Set<String> keys = new HashSet<>();
        sections.values().forEach(s -> {
            keys.addAll(s.name().keys());
            keys.addAll(s.body().keys());
        });
        return Set.copyOf(keys);
    }

    private static Set<String> globalOnly(Template template, List<TemplateSection> sections) {
        if (template.engine() == Template.Engine.VELOCITY) {
            return Set.of(); // which keys such a template asks for shows only when it runs
        }
        Set<String> keys = new HashSet<>();
        sections.stream().filter(s -> s.kind() == FileKind.GLOBAL)
                .forEach(s -> keys.addAll(PlaceholderText.of(s.body()).keys()));
        sections.stream().filter(s -> s.kind() == FileKind.PRIVATE)
                .forEach(s -> keys.removeAll(PlaceholderText.of(s.body()).keys()));
        return Set.copyOf(keys);
    }
}
