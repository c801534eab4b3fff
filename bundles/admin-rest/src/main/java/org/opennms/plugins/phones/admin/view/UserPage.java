package org.opennms.plugins.phones.admin.view;

import java.util.List;

/**
 * @param total          how many users the filters let pass
 * @param totalIsAtLeast whether there are more than that; they are not counted further
 */
public record UserPage(List<UserRow> rows, int page, long total, boolean totalIsAtLeast) { }
