package org.opennms.plugins.phones.admin.view;

/** @param region whose users alone stand in it; missing: all */
public record NewDirectory(String region, String reason) { }
