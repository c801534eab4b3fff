package org.opennms.plugins.phones.admin.view;

/**
 * Which files to generate, and why.
 *
 * @param mac one device; null for every approved one
 */
public record NewGeneration(String mac, String reason) { }
