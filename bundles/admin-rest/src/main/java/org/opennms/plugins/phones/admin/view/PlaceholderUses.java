package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** What a template names, by key. */
public record PlaceholderUses(List<PlaceholderUseRow> rows) { }
