package org.opennms.plugins.phones.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.parsing.DefaultParser;

/**
 * Reads command lines as people write them.
 * <ul>
 * <li>Options may stand after arguments: {@code approve 00908f3bb602 --region Berlin}. Karaf takes all that follows the
 * first argument for arguments, so options are moved to the front. What follows {@code --} stays.
 * <li>A word without quotes is what it says: {@code $1$salt}, {@code *#06#} and {@code [2-9]xx} are passwords and digit
 * maps here, where Karaf would see a variable, a comment and a list. In double quotes variables work as ever.
 * </ul>
 */
@Service
public final class OptionsAnywhere extends DefaultParser {

    /** Options without a value. One list for all commands: an option means the same everywhere. */
    static final Set<String> FLAGS = Set.of("--json", "-j", "--no-format", "--all", "--secret", "--help");

    static final Set<String> WITH_VALUE = Set.of("--limit", "--region", "--model", "--user", "--display", "--password",
            "--mac", "--name", "--status", "--enrolment", "--after", "--phone", "--default", "--description", "--engine");

    @Override
    public String preprocess(Session session, CommandLine line) {
        // Not its arguments: those are broken at the blanks of --region="Bad Homburg" and behind a [2-9].
        List<String> words = Word.split(line.getBuffer());
        List<String> options = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--")) {
                arguments.addAll(words.subList(i + 1, words.size()));
                break;
            }
            if (FLAGS.contains(word) || WITH_VALUE.contains(word.split("=", 2)[0])) {
                options.add(word);
                if (WITH_VALUE.contains(word) && i + 1 < words.size()) {
                    options.add(words.get(++i));
                }
            } else {
                arguments.add(word);
            }
        }
        List<String> ordered = new ArrayList<>(words.subList(0, Math.min(1, words.size())));
        options.forEach(word -> ordered.add(Word.literal(word)));
        arguments.forEach(word -> ordered.add(Word.literal(word)));
        return String.join(" ", ordered);
    }
}
