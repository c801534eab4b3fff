package org.opennms.plugins.phones.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
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
     * What the caller can be told ends the command line with exit status 1, and Karaf prints it. Not on the standard
     * error: in a session of one command Karaf's ssh server drops that.
     */
    @Override
    public final Object execute() throws CommandException {
        // The shell names the thread after the whole line, a password in it, and the log writes thread names.
        Thread thread = Thread.currentThread();
        String wholeLine = thread.getName();
        thread.setName("phones-shell-" + getClass().getAnnotation(Command.class).name());
        try {
            LateOptions.read(this);
            run();
            return null;
        } catch (FleetException e) {
            throw new CommandException(Plain.line(e.getMessage()), e);
        } finally {
            thread.setName(wholeLine);
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
