package org.opennms.plugins.phones.shell;

import java.util.Collection;
import java.util.List;

import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Offers values for the word at the cursor. */
final class Suggestions {

    private Suggestions() { }

    static int offer(Collection<?> values, Session session, CommandLine line, List<String> candidates) {
        List<String> words = values.stream().map(value -> Word.escaped(value.toString())).toList();
        return new StringsCompleter(words).complete(session, line, candidates);
    }

    /** The word as far as the cursor. */
    static String typed(CommandLine line) {
        String word = line.getCursorArgument();
        return word == null ? "" : word.substring(0, Math.min(word.length(), line.getArgumentPosition()));
    }
}
