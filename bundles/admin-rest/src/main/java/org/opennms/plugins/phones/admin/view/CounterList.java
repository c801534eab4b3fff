package org.opennms.plugins.phones.admin.view;

import java.util.Map;

/** What was counted since the start, by name. */
public record CounterList(Map<String, Long> counters) { }
