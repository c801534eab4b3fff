package org.opennms.plugins.phones.admin.view;

/** @param kind {@code restart} */
public record NewCommand(String kind) { }
