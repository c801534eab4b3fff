package org.opennms.plugins.phones.admin.view;

import java.util.List;

/**
 * @param next           what to pass as {@code after} for the next page; null on the last
 * @param total          how many pass the filter, on the first page alone
 * @param totalIsAtLeast there are more than {@code total}
 */
public record DevicePage(List<DeviceRow> rows, String next, Long total, Boolean totalIsAtLeast) { }
