package org.opennms.plugins.phones.admin.view;

/** @param action restored, changed or removed */
public record RollbackStep(String topic, String entity, String action) { }
