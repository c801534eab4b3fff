package org.opennms.plugins.phones.admin.view;

/** @param job its number, as in {@code jobs/{id}} */
public record Started(long job) { }
