package org.opennms.plugins.phones.api.fleet;

import java.util.Map;

/** Counts what is not worth a row: refused files, dropped alarms, reports from strangers. Since the start. */
public interface Counters {

    /** Adds one. Names are dotted lower-case words of the code, never a stranger's: {@code files.refused}. */
    void count(String name);

    /** All counters, by name. */
    Map<String, Long> all();
}
