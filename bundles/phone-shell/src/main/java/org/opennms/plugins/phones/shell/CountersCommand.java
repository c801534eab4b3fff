package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.fleet.Counters;

/** Lists what was counted since the start. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "counters", description = "Lists what was counted since the start")
public final class CountersCommand extends Listing<Map.Entry<String, Long>> {

    @Reference
    Counters counters;

    @Override
    List<Map.Entry<String, Long>> rows(int atMost) {
        return List.copyOf(new TreeMap<>(counters.all()).entrySet());
    }

    @Override
    Columns<Map.Entry<String, Long>> columns() {
        return new Columns<Map.Entry<String, Long>>()
                .add("name", Map.Entry::getKey)
                .add("count", Map.Entry::getValue);
    }
}
