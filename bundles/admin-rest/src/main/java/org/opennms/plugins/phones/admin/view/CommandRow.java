package org.opennms.plugins.phones.admin.view;

import java.time.Instant;
import java.util.Locale;

import org.opennms.plugins.phones.api.command.Command;

/** One thing said to a device. */
public record CommandRow(long id, String mac, String kind, String state, Instant created, Instant expires, Instant sent,
                         Instant done, String by) {

    public static CommandRow of(Command command) {
        return new CommandRow(command.id(), command.mac().digits(), command.kind(),
                command.state().name().toLowerCase(Locale.ROOT), command.created(), command.expires(),
                command.sent().orElse(null), command.done().orElse(null), command.by().name());
    }
}
