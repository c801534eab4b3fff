package org.opennms.plugins.phones.admin.view;

/** @param reason why, in the operator's words; may be missing */
public record Application(String reason) { }
