package org.opennms.plugins.phones.admin.view;

import org.opennms.plugins.phones.api.config.Template;

/**
 * A template with its text.
 *
 * @param engine   {@code plain}: only placeholders are live; {@code velocity}: Velocity directives are, too
 * @param modified ignored in what is sent to us
 */
public record TemplateText(String model, String name, String description, String engine, boolean modified, String text) {

    public static TemplateText of(Template template) {
        TemplateRow row = TemplateRow.of(template, 0);
        return new TemplateText(row.model(), row.name(), row.description(), row.engine(), row.modified(), template.text());
    }
}
