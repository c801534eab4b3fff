package org.opennms.plugins.phones.admin.view;

/** @param secret keep it encrypted and never show it again */
public record PlaceholderValue(String value, String description, boolean secret) { }
