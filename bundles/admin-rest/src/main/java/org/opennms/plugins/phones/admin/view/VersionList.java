package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** Newest first. */
public record VersionList(List<VersionRow> rows) { }
