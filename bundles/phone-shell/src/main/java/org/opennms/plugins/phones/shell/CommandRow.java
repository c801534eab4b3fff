package org.opennms.plugins.phones.shell;

import org.opennms.plugins.phones.api.command.Command;

/** A command to a phone, as listed; Karaf's own word for a shell command is the same. */
record CommandRow(Command command) { }
