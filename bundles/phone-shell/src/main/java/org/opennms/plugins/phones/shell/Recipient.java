package org.opennms.plugins.phones.shell;

import org.opennms.plugins.phones.api.model.Access;

/** Says where a phone's private file will go, so that an operator notices an address that is not the phone's. */
final class Recipient {

    private Recipient() { }

    static String of(Access access) {
        return access.address().map(address -> "its file goes to " + address + " alone")
                .or(() -> access.openUntil().map(end -> "its file goes to the first who asks until " + Plain.line(end)))
                .orElse("its file goes to nobody");
    }
}
