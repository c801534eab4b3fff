package org.opennms.plugins.phones.admin.view;

/** What stays as it is, and why. */
public record RollbackSkipped(String topic, String entity, String reason) { }
