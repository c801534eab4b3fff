package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Locale;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;

/** Completes MAC addresses; a few of those that begin as typed, however many phones there are. */
@Service
public final class MacCompleter implements Completer {

    private static final int DIGITS = 12;
    private static final int AT_MOST = 50;

    @Reference
    Phones phones;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        String typed = Suggestions.typed(line).toLowerCase(Locale.ROOT);
        if (!typed.matches("[0-9a-f]{0,12}")) {
            return -1;
        }
        List<MacAddress> macs = phones.list(query(typed)).stream().map(Phone::mac).toList();
        return Suggestions.offer(macs, session, line, candidates);
    }

    /** Phones from the first address that begins so; the query's own bound is the address before it. */
    private static PhoneQuery query(String typed) {
        long first = Long.parseLong(typed + "0".repeat(DIGITS - typed.length()), 16);
        PhoneQuery all = PhoneQuery.all(AT_MOST);
        return first == 0 ? all : all.after(new MacAddress(String.format("%012x", first - 1)));
    }
}
