package org.opennms.plugins.phones.admin.view;

/**
 * Who is logged in.
 *
 * @param role {@code administrator}, {@code supervisor} or {@code reader}
 */
public record Me(String name, String role) { }
