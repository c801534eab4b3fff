package org.opennms.plugins.phones.avaya;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.TemplateSection;
import org.opennms.plugins.phones.api.error.Invalid;

/**
 * A template of this family: text in which a line {@code === global <file name>} or {@code === private <file name>} begins a
 * file. What stands before the first is for people.
 */
final class SectionedText {

    private static final Pattern HEAD = Pattern.compile("=== (global|private) (\\S{1,128})");
    private static final int LONGEST = 1_000_000;

    private final List<TemplateSection> sections = new ArrayList<>();
    private final Set<FileKind> seen = EnumSet.noneOf(FileKind.class);
    private FileKind kind;
    private String name;
    private StringBuilder body;

    private SectionedText() { }

    /** @throws Invalid with the line, for a text that makes no private file, or one twice */
    static List<TemplateSection> read(String text) {
        if (text.length() > LONGEST) {
            throw new Invalid("the template is longer than " + LONGEST + " characters");
        }
        SectionedText template = new SectionedText();
        int number = 0;
        for (String line : text.lines().toList()) {
            template.line(++number, line);
        }
        template.end();
        if (!template.seen.contains(FileKind.PRIVATE)) {
            throw new Invalid("the template has no line '=== private <file name>', so phones would get no file");
        }
        return List.copyOf(template.sections);
    }

    private void line(int number, String line) {
        if (!line.startsWith("===")) {
            if (body != null) {
                body.append(line).append('\n');
            }
            return;
        }
        Matcher head = HEAD.matcher(line.strip());
        if (!head.matches()) {
            throw new Invalid("line " + number + " of the template begins no file: '=== global <file name>' or"
                    + " '=== private <file name>' is expected");
        }
        end();
        kind = head.group(1).equals("global") ? FileKind.GLOBAL : FileKind.PRIVATE;
        name = head.group(2);
        body = new StringBuilder();
        if (!seen.add(kind)) {
            throw new Invalid("line " + number + " of the template begins a second " + kind.word() + " file");
        }
    }

    private void end() {
        if (body != null) {
            sections.add(new TemplateSection(kind, name, body.toString()));
        }
    }
}
