package org.opennms.plugins.phones.admin.view;

import java.util.List;

/**
 * Placeholders by scope and key.
 *
 * @param next the number of the next page; left out where there is none
 */
public record PlaceholderList(List<PlaceholderRow> rows, Integer next) { }
