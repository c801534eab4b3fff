package org.opennms.plugins.phones.api.exchange;

import java.io.IOException;
import java.io.OutputStream;

import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.model.Operator;

/** Writes files that spreadsheets and other managers read. */
public interface Exports {

    /**
     * Users with their phones, by name, then phones without a user; UTF-8, lines end in CR LF. What a spreadsheet would
     * take for a formula begins with an apostrophe, which an import takes away again.
     */
    void users(UserExport export, Operator by, OutputStream out) throws IOException;

    /** What the devices that pass reported last, by MAC address; pending ones, too. */
    void devices(PhoneFilter filter, OutputStream out) throws IOException;

    /** The active alarms, newest change first. */
    void alarms(OutputStream out) throws IOException;
}
