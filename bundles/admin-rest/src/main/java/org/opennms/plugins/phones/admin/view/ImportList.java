package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** Newest first. */
public record ImportList(List<ImportRow> rows) { }
