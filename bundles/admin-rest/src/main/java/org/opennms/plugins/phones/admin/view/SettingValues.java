package org.opennms.plugins.phones.admin.view;

import java.util.Map;

/** @param values by name of the setting: a text, a whole number, true or false; null: as shipped */
public record SettingValues(Map<String, Object> values) { }
