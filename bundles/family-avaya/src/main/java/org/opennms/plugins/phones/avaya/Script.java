package org.opennms.plugins.phones.avaya;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script of the language that 1600s and 4600s read (avaya.md 2.2), taken apart.
 *
 * @param statements in their order
 * @param tags       where the statements of a tag begin, by the tag; of a tag that stands twice the first
 * @param twice      tags that stand again, with their lines
 * @param unknown    lines that are no statement
 */
record Script(List<Statement> statements, Map<String, Integer> tags, Map<Integer, String> twice, List<Integer> unknown) {

    /** @param line 1, 2, ... */
    sealed interface Statement {

        int line();
    }

    record Assign(int line, String name, String value, boolean quoted) implements Statement { }

    record Get(int line, String file) implements Statement { }

    record Goto(int line, String tag) implements Statement { }

    /** Goes to the tag where what the phone calls {@code name} is {@code value}. */
    record Choice(int line, String name, String value, String tag) implements Statement { }

    private static final Pattern TAG = Pattern.compile("# (\\S+)\\s*");
    private static final Pattern ASSIGN = Pattern.compile("SET\\s+(\\S+)\\s+(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern GET = Pattern.compile("GET\\s+(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern GOTO = Pattern.compile("GOTO\\s+(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IF = Pattern.compile("IF\\s+\\$(\\w+)\\s+SEQ\\s+(\"[^\"]*\"|\\S+)\\s+GOTO\\s+(\\S+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY = Pattern.compile("(?im)^\\s*(SET|GET|GOTO|IF)\\s+\\S");

    /** Whether a text is of this language; a comment alone is. */
    static boolean isOne(String text) {
        return ANY.matcher(text).find();
    }

    static Script read(String text) {
        List<Statement> statements = new ArrayList<>();
        Map<String, Integer> tags = new HashMap<>();
        Map<Integer, String> twice = new HashMap<>();
        List<Integer> unknown = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher tag = TAG.matcher(line);
            if (tag.matches()) {
                if (tags.putIfAbsent(tag.group(1), statements.size()) != null) {
                    twice.put(number, tag.group(1));
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int at = number;
                statement(number, line.strip()).ifPresentOrElse(statements::add, () -> unknown.add(at));
            }
        }
        return new Script(List.copyOf(statements), tags, twice, unknown);
    }

    private static Optional<Statement> statement(int number, String line) {
        Matcher assign = ASSIGN.matcher(line);
        if (assign.matches()) {
            String value = assign.group(2).strip();
            boolean quoted = value.length() > 1 && value.startsWith("\"") && value.indexOf('"', 1) == value.length() - 1;
            return Optional.of(new Assign(number, assign.group(1).toUpperCase(Locale.ROOT), quoted ? unquoted(value) : value, quoted));
        }
        Matcher get = GET.matcher(line);
        Matcher jump = GOTO.matcher(line);
        Matcher choice = IF.matcher(line);
        return get.matches() ? Optional.of(new Get(number, get.group(1)))
                : jump.matches() ? Optional.of(new Goto(number, jump.group(1)))
                : choice.matches() ? Optional.of(new Choice(number, choice.group(1).toUpperCase(Locale.ROOT),
                        unquoted(choice.group(2)), choice.group(3))) : Optional.empty();
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }
}
