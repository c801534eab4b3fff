package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** @param before asks for the next page; null on the last */
public record JobPage(List<JobRow> rows, Long before) { }
