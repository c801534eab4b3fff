package org.opennms.plugins.phones.admin.view;

/** One key; {@code before} or {@code after} is missing where the key was not there. */
public record DifferenceField(String key, String before, String after) { }
