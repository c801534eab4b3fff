package org.opennms.plugins.phones.config;

import java.util.Set;
import java.util.function.Supplier;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.family.PhoneFamily.FamilyTemplates;

/** A model with the family it is of. */
record Known(PhoneFamily family, FamilyTemplates templates, ModelInfo info) {

    String text(Rendered file) {
        return file.content().text(family.charset());
    }

    /** @throws NotFound where the template makes no such file */
    Rendering rendering(CompiledTemplate template, FileKind kind) {
        CompiledTemplate.Section section = template.section(kind).orElseThrow(() -> new NotFound(
                "the template " + template.template().name() + " makes no "
                + (kind == FileKind.GLOBAL ? "global" : "private") + " file"));
        return new Rendering(section, template.template().name(), family.charset());
    }

    /** How a file made now differs from the one its phones have. */
    Differences differences(ConfigFile has, Rendered made, Catalogue catalogue, Supplier<Set<String>> secrets) {
        String before = has.content().text(family.charset());
        String after = text(made);
        return new Differences(made.fileName(), before, after, new Differences.Eyes() {

            @Override
            public String before() {
                return new OldSecrets(catalogue, made, after, secrets.get()).masked(before);
            }

            @Override
            public String after() {
                return made.masked();
            }
        });
    }
}
