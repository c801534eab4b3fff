package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** The names of what jobs can do. */
public record JobOperations(List<String> rows) { }
