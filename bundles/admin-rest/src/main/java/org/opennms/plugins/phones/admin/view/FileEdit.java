package org.opennms.plugins.phones.admin.view;

/**
 * @param text  a value of *** stands for the secret that is there
 * @param force in spite of errors
 */
public record FileEdit(String text, String reason, boolean force) { }
