package org.opennms.plugins.phones.admin.view;

/**
 * What is wrong in an archive.
 *
 * @param entry  the file in it
 * @param line   1 is the header; null where it is about the whole file
 * @param column as the header names it; null where it is about the whole line
 */
public record ConfigurationError(String entry, Long line, String column, String reason) { }
