package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** All models. */
public record ModelList(List<ModelRow> rows) { }
