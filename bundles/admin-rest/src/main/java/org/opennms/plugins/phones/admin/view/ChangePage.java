package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** @param next what to pass as {@code before} for the next page; null on the last */
public record ChangePage(List<ChangeRow> rows, Long next) { }
