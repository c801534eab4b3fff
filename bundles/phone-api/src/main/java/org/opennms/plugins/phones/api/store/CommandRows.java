package org.opennms.plugins.phones.api.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Commands to phones. */
public interface CommandRows {

    /** WAITING and SENT ones of these phones, oldest first; one statement for any number. */
    List<Command> open(Collection<MacAddress> macs);

    /** Inserts (id 0) or replaces; returns it with its id. */
    Command save(Command command);

    /** Newest first. */
    List<Command> list(Optional<MacAddress> mac, int limit);

    /** Marks WAITING ones past their time EXPIRED; returns how many. */
    int expire(Instant now);

    /** Forgets those done or expired that were created before then. */
    int forgetClosedBefore(Instant then);
}
