package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** All operators. */
public record OperatorList(List<OperatorRow> rows) { }
