package org.opennms.plugins.phones.shell;

import java.util.Optional;

import org.apache.karaf.shell.api.console.Session;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.UserEntry;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;

/** The user of an approval or import, from what the command line says of one. */
final class UserOptions {

    private UserOptions() { }

    static Optional<UserEntry> read(Session session, String user, String display, String password) {
        if (user == null) {
            if (display != null || password != null) {
                throw new Invalid("a display name or password needs a --user");
            }
            return Optional.empty();
        }
        return Optional.of(new UserEntry(new UserName(user), Optional.ofNullable(display),
                Optional.ofNullable(password).map(given -> new Secret(Input.secret(session, given, "Password of " + user)))));
    }
}
