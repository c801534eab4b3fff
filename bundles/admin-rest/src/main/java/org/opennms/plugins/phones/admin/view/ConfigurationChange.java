package org.opennms.plugins.phones.admin.view;

/**
 * One thing that changes, secrets masked.
 *
 * @param part   region, model, template or placeholder
 * @param before null where it is new
 */
public record ConfigurationChange(String part, String of, String before, String after) { }
