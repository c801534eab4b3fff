package org.opennms.plugins.phones.shell;

import org.opennms.plugins.phones.api.error.Invalid;

/** Reads the number of a change. */
final class ChangeNumber {

    private ChangeNumber() { }

    static long parse(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new Invalid("the number of a change is expected; see history");
        }
        return Long.parseLong(text);
    }
}
