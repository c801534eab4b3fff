package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.parsing.DefaultParser;

/**
 * Reads a line handed to the shell as a whole, as by {@code phones shell '...'}, so that an unquoted word is what it
 * says: {@code $1$salt}, {@code *#06#} and {@code [2-9]xx} are passwords and digit maps here, where Karaf would see a
 * variable, a comment and a list. In double quotes variables work as ever. At the prompt Karaf asks no parser, and its
 * own rules hold: there such words need single quotes.
 */
@Service
public final class LiteralWords extends DefaultParser {

    @Override
    public String preprocess(Session session, CommandLine line) {
        // Not its arguments: those are broken at the blanks of --region="Bad Homburg" and behind a [2-9].
        List<String> words = Word.split(line.getBuffer());
        return words.stream().map(Word::literal).collect(Collectors.joining(" "));
    }
}
