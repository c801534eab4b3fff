package org.opennms.plugins.phones.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.Command.State;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.Tx;

/** Puts commands into the queue of a phone. */
final class CommandQueue {

    /** As the vendor's own aggregator has it (audiocodes.md 1.4). */
    static final int WAITING_LIMIT = 3;

    private final Duration expiry;

    CommandQueue(Duration expiry) {
        this.expiry = expiry;
    }

    /** At most three wait; the oldest gives way and expires. */
    Command enqueue(Tx tx, MacAddress mac, String kind, Operator by, Instant now) {
        List<Command> waiting = tx.commands().open(List.of(mac)).stream()
                .filter(c -> c.state() == State.WAITING).collect(Collectors.toList());
        for (Command oldest : waiting.subList(0, Math.max(0, waiting.size() - WAITING_LIMIT + 1))) {
            tx.commands().save(new Command(oldest.id(), oldest.mac(), oldest.kind(), oldest.args(), State.EXPIRED,
                    oldest.created(), oldest.expires(), oldest.sent(), oldest.done(), oldest.by()));
        }
        return tx.commands().save(Command.waiting(mac, kind, now, now.plus(expiry), by));
    }
}
