package org.opennms.plugins.phones.shell;

import org.apache.karaf.shell.api.action.Option;

/** A command that shows one thing, for people or for programs. */
abstract class Showing extends FleetCommand {

    @Option(name = "--json", aliases = "-j", description = "One JSON document")
    boolean json;

    final void print(Document document) {
        document.print(System.out, json);
    }
}
