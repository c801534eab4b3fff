package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** @param after asks for the next page; null on the last */
public record JobItemPage(List<JobItemRow> rows, Long after) { }
