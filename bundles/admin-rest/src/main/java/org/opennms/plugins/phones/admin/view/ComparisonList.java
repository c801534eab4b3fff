package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** By key. */
public record ComparisonList(List<ComparisonRow> rows) { }
