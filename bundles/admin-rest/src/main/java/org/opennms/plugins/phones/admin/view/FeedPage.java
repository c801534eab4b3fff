package org.opennms.plugins.phones.admin.view;

import java.util.List;

/**
 * Changes.
 *
 * @param cursor to ask with for what comes after these
 * @param more   whether there is more already
 */
public record FeedPage(List<FeedRow> rows, long cursor, boolean more) { }
