package org.opennms.plugins.phones.admin.view;

import java.util.Locale;

import org.opennms.plugins.phones.api.config.Template;

/** @param modified whether it differs from the shipped one */
public record TemplateRow(String model, String name, String description, String engine, boolean modified) {

    public static TemplateRow of(Template template) {
        return new TemplateRow(template.model().text(), template.name(), template.description(),
                template.engine().name().toLowerCase(Locale.ROOT), template.edited());
    }
}
