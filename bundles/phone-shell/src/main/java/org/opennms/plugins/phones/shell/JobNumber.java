package org.opennms.plugins.phones.shell;

import org.opennms.plugins.phones.api.error.Invalid;

/** Reads the number of a job. */
final class JobNumber {

    private JobNumber() { }

    static long parse(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new Invalid("the number of a job is expected; see job-list");
        }
        return Long.parseLong(text);
    }
}
