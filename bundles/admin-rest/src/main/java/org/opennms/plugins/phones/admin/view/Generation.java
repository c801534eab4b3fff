package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** @param changed how many files changed; {@code rows} names the first of them */
public record Generation(int changed, List<GeneratedFile> rows) { }
