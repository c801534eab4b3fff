package org.opennms.plugins.phones.admin.view;

/**
 * What is wrong with a line.
 *
 * @param line   1 is the header
 * @param column as the header names it; null where it is about the whole line
 */
public record ImportError(long line, String column, String reason) { }
