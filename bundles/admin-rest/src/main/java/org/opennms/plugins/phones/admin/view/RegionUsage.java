package org.opennms.plugins.phones.admin.view;

/** How many devices and users belong to a region; {@code devices?region=} and {@code users?region=} list them. */
public record RegionUsage(long total) { }
