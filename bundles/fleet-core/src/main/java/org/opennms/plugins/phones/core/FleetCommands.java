package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.Commands;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.Store;

/** Commands that operators give and look at. */
final class FleetCommands implements Commands {

    private final Store store;
    private final CommandQueue queue;
    private final Clock clock;

    FleetCommands(Store store, CommandQueue queue, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public List<Command> list(Optional<MacAddress> mac, int limit) {
        return store.read(view -> view.commands().list(mac, limit));
    }

    @Override
    public Command enqueue(MacAddress mac, String kind, Operator by) {
        Instant now = clock.instant();
        return store.write(tx -> {
            Named.approvedPhone(tx, mac);
            tx.journal().record(Activity.of(now, by, "command queued", mac, kind));
            return queue.enqueue(tx, mac, kind, by, now);
        });
    }
}
