package org.opennms.plugins.phones.admin.view;

/** @param password null where there is none */
public record Password(String password) { }
