package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** In the order of the files. */
public record ExplanationList(List<ExplanationRow> rows) { }
