package org.opennms.plugins.phones.admin.view;

import java.util.List;

public record LogLines(List<LogLine> lines) { }
