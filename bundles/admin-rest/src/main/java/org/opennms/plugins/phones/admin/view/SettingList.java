package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** In the order of a page. */
public record SettingList(List<SettingRow> rows) { }
