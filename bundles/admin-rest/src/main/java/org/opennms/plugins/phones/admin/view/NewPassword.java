package org.opennms.plugins.phones.admin.view;

/** @param user whose names are no good part of it; may be missing */
public record NewPassword(String password, String user) { }
