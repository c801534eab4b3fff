package org.opennms.plugins.phones.api.command;

import java.util.List;

import org.opennms.plugins.phones.api.model.Phone;

/** Puts commands into the words of a phone's channel. */
public interface Commander {

    /** The {@code requests} of a keep-alive reply; a command no family can write for this phone is left out. */
    List<WireCommand> forKeepAlive(Phone phone, List<Command> commands);
}
