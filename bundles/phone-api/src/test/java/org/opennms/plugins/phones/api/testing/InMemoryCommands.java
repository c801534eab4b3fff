package org.opennms.plugins.phones.api.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.Command.State;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.CommandRows;

final class InMemoryCommands implements CommandRows {

    private final InMemoryTx tx;
    private TreeMap<Long, Command> byId = new TreeMap<>();
    private long lastId;

    InMemoryCommands(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryCommands other) {
        byId = new TreeMap<>(other.byId);
        lastId = other.lastId;
    }

    void forget(MacAddress mac) {
        byId.values().removeIf(c -> c.mac().equals(mac));
    }

    @Override
    public List<Command> open(Collection<MacAddress> macs) {
        return byId.values().stream().filter(InMemoryCommands::isOpen).filter(c -> macs.contains(c.mac())).toList();
    }

    @Override
    public Command save(Command command) {
        tx.writing();
        Command stored = command.id() != 0 ? command
                : new Command(++lastId, command.mac(), command.kind(), command.args(), command.state(), command.created(),
                        command.expires(), command.sent(), command.done(), command.by());
        byId.put(stored.id(), stored);
        return stored;
    }

    @Override
    public List<Command> list(Optional<MacAddress> mac, int limit) {
        return byId.descendingMap().values().stream()
                .filter(c -> mac.map(c.mac()::equals).orElse(true)).limit(limit).toList();
    }

    @Override
    public int expire(Instant now) {
        tx.writing();
        List<Command> late = byId.values().stream()
                .filter(c -> c.state() == State.WAITING && !c.expires().isAfter(now)).toList();
        late.forEach(c -> byId.put(c.id(), new Command(c.id(), c.mac(), c.kind(), c.args(), State.EXPIRED, c.created(),
                c.expires(), c.sent(), c.done(), c.by())));
        return late.size();
    }

    @Override
    public int forgetClosedBefore(Instant then) {
        tx.writing();
        int before = byId.size();
        byId.values().removeIf(c -> !isOpen(c) && c.created().isBefore(then));
        return before - byId.size();
    }

    private static boolean isOpen(Command command) {
        return command.state() == State.WAITING || command.state() == State.SENT;
    }
}
