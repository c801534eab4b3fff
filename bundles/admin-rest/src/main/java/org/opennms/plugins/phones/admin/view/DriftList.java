package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** @param next what {@code after} is to be for the next page; null on the last */
public record DriftList(List<DriftRow> rows, String next) { }
