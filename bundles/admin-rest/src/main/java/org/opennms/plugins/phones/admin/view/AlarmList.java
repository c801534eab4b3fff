package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** Newest change first. */
public record AlarmList(List<AlarmRow> rows) { }
