package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** @param next what to pass as {@code after} for the next page; null on the last */
public record FilePage(List<FileRow> rows, String next) { }
