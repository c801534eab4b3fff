package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** The global file first, then the private one. */
public record FilePreviews(List<FilePreview> rows) { }
