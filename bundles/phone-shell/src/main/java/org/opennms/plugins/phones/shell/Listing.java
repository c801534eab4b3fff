package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Option;
import org.opennms.plugins.phones.api.error.Invalid;

/** A command that lists rows, for people or for programs. */
abstract class Listing<T> extends FleetCommand {

    static final int LONGEST = 100_000;

    @Option(name = "--limit", description = "At most so many rows, 1 to 100000")
    String limit = "100";

    @Option(name = "--json", aliases = "-j", description = "One JSON document")
    boolean json;

    @Option(name = "--no-format", description = "No heads; one line a row, parted by tabs")
    boolean noFormat;

    @Override
    void run() {
        int most = most(limit, LONGEST);
        List<T> found = rows(most + 1);
        List<T> shown = found.subList(0, Math.min(most, found.size()));
        if (json) {
            System.out.println(Json.of(columns().documents(shown)));
        } else if (noFormat) {
            columns().printLines(shown, System.out);
        } else {
            columns().printTable(shown, System.out);
            if (found.size() > most) {
                System.out.println("There are more than " + most + "; see --limit" + continuation() + ".");
            }
        }
    }

    /** Read here because Karaf cannot make a number of an unquoted word. */
    static int most(String limit, int longest) {
        if (limit.matches("[0-9]{1,6}") && Integer.parseInt(limit) >= 1 && Integer.parseInt(limit) <= longest) {
            return Integer.parseInt(limit);
        }
        throw new Invalid("a limit is a number from 1 to " + longest);
    }

    /** Rows in order; those beyond {@code atMost} are of no use. */
    abstract List<T> rows(int atMost);

    abstract Columns<T> columns();

    /** What else to say to somebody who did not see all. */
    String continuation() {
        return "";
    }
}
