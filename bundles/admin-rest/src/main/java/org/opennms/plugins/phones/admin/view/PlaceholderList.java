package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** A scope's placeholders, by key. */
public record PlaceholderList(List<PlaceholderRow> rows) { }
