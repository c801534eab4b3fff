package org.opennms.plugins.phones.api.command;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;

/**
 * One thing to say to one phone, at most once.
 *
 * @param id      0 until stored
 * @param kind    {@code restart}, ...; the families and channels know what to make of it
 * @param args    what the kind needs, by name
 * @param expires never sent after this moment
 */
public record Command(long id, MacAddress mac, String kind, Map<String, String> args, State state, Instant created,
                      Instant expires, Optional<Instant> sent, Optional<Instant> done, Operator by) {

    public static final String RESTART = "restart";

    /** WAITING, then SENT (durable before the bytes leave), then DONE when the phone starts anew; or EXPIRED. */
    public enum State { WAITING, SENT, DONE, EXPIRED }

    public Command {
        args = Map.copyOf(args);
    }

    public static Command waiting(MacAddress mac, String kind, Instant now, Instant expires, Operator by) {
        return new Command(0, mac, kind, Map.of(), State.WAITING, now, expires, Optional.empty(), Optional.empty(), by);
    }

    public Command sentAt(Instant when) {
        return new Command(id, mac, kind, args, State.SENT, created, expires, Optional.of(when), done, by);
    }

    public Command doneAt(Instant when) {
        return new Command(id, mac, kind, args, State.DONE, created, expires, sent, Optional.of(when), by);
    }
}
