package org.opennms.plugins.phones.admin.view;

/** @param strength weak, fair or strong */
public record PasswordStrength(String strength) { }
