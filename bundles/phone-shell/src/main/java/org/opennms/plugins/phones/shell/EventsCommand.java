package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.host.RecordedEvent;
import org.opennms.plugins.phones.api.host.RecordedEvents;

/** Lists the events handed to OpenNMS, newest first (standalone distribution only). */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "events",
        description = "Lists the events handed to OpenNMS, newest first (standalone distribution only)")
public final class EventsCommand extends Listing<RecordedEvent> {

    @Reference(optional = true)
    RecordedEvents events;

    @Override
    List<RecordedEvent> rows(int atMost) {
        if (events == null) {
            throw new NotFound("events are recorded only by the standalone distribution; elsewhere OpenNMS has them");
        }
        return events.latest(atMost);
    }

    @Override
    Columns<RecordedEvent> columns() {
        return new Columns<RecordedEvent>()
                .add("number", RecordedEvent::number)
                .add("at", RecordedEvent::at)
                .add("severity", RecordedEvent::severity)
                .add("uei", RecordedEvent::uei)
                .add("parameters", RecordedEvent::parameters);
    }
}
