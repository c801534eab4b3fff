package org.opennms.plugins.phones.audiocodes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.WireCommand;
import org.opennms.plugins.phones.api.model.PhoneUser;

/** Writes commands as calls of the phone's REST server; the restart is the only one publicly known (audiocodes.md 1.4). */
final class CommandWriter {

    private final String password;

    /** @param password how phones make theirs of the session id is not public, so ours is what the operator set */
    CommandWriter(String password) {
        this.password = password.strip();
    }

    Optional<WireCommand> write(Command command) {
        return command.kind().equals(Command.RESTART) ? Optional.of(restart(command)) : Optional.empty();
    }

    private WireCommand restart(Command command) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("sessionId", String.format("%08x", ThreadLocalRandom.current().nextInt()));
        body.put("emsUserName", PhoneUser.SYSTEM.text());
        body.put("emsUserPassword", password);
        body.put("schedulePeriod", command.args().getOrDefault("schedulePeriod", ""));
        return new WireCommand("PUT", "/rest/v1/command/ResetGracefulHandler", body);
    }
}
