package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** Lines of a log, the newest last. */
public record LogLines(List<LogLine> lines) { }
