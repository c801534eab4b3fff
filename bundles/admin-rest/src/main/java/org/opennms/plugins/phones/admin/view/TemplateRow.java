package org.opennms.plugins.phones.admin.view;

import java.util.Locale;

import org.opennms.plugins.phones.api.config.Template;

/**
 * A template without its text.
 *
 * @param modified whether it differs from the shipped one
 * @param devices  how many devices get files of it
 */
public record TemplateRow(String model, String name, String description, String engine, boolean modified, long devices) {

    public static TemplateRow of(Template template, long devices) {
        return new TemplateRow(template.model().text(), template.name(), template.description(),
                template.engine().name().toLowerCase(Locale.ROOT), template.edited(), devices);
    }
}
