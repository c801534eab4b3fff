package org.opennms.plugins.phones.api.config;

/**
 * One file that a template makes.
 *
 * @param fileName may hold placeholders: {@code %ITCS_mac%.cfg}
 * @param body     the text with its placeholders
 */
public record TemplateSection(FileKind kind, String fileName, String body) { }
