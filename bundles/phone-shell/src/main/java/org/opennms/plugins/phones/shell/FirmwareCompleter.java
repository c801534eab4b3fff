package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.opennms.plugins.phones.api.firmware.Firmware;
import org.opennms.plugins.phones.api.firmware.FirmwareStore;

/** Completes the names of firmware images. */
@Service
public final class FirmwareCompleter implements Completer {

    @Reference
    FirmwareStore firmware;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return Suggestions.offer(firmware.list().stream().map(Firmware::name).toList(), session, line, candidates);
    }
}
