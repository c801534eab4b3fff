package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** By model. */
public record TemplateList(List<TemplateRow> rows) { }
