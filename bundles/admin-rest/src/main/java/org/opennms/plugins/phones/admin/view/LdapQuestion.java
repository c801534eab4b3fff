package org.opennms.plugins.phones.admin.view;

import java.util.Map;

/**
 * A search as a phone would make it.
 *
 * @param by     {@code name} or {@code number}
 * @param text   what somebody types at the phone
 * @param values settings to try that are not saved, by name
 */
public record LdapQuestion(String by, String text, Map<String, Object> values) { }
