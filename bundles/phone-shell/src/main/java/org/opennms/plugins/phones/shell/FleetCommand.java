package org.opennms.plugins.phones.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.model.Operator;

/** What all commands share: who asks, and how it is said that something cannot be done. */
abstract class FleetCommand implements Action {

    static final String SCOPE = "opennms-phones";

    @Reference
    Session session;

    /**
     * The message goes to the standard error; the exception ends the command line and makes the exit status 1. Its help
     * is empty because Karaf prints that on the standard output.
     */
    @Override
    public final Object execute() throws CommandException {
        try {
            run();
            System.out.flush();
            return null;
        } catch (FleetException e) {
            System.out.flush();
            System.err.println(Plain.line(e.getMessage()));
            System.err.flush();
            throw new CommandException("", e.getMessage(), e);
        }
    }

    abstract void run();

    final Operator by() {
        return LoggedIn.to(session);
    }

    final void say(String sentence) {
        System.out.println(Plain.line(sentence));
    }
}
