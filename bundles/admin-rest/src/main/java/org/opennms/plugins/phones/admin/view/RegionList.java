package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** All regions. */
public record RegionList(List<RegionRow> rows) { }
