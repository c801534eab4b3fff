package org.opennms.plugins.phones.api.command;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;

/** Asks for commands and puts them into the queue. */
public interface Commands {

    /** Newest first. */
    List<Command> list(Optional<MacAddress> mac, int limit);

    /**
     * Queues a command; durable when it returns. At most three wait for a phone: the oldest gives way and expires.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown phone
     * @throws org.opennms.plugins.phones.api.error.Conflict for a pending one
     */
    Command enqueue(MacAddress mac, String kind, Operator by);
}
