package org.opennms.plugins.phones.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Finding.Level;
import org.opennms.plugins.phones.api.config.Parameter;
import org.opennms.plugins.phones.api.config.Rendered;

/**
 * Looks through a file for what its phones would not understand. What the catalogue says is a warning and no error: it
 * is made of manuals, and a phone's firmware may know more. Keys and values are told as the masked text shows them.
 */
final class Linter {

    private static final int LONGEST_SHOWN = 80;

    private final Catalogue catalogue;
    private final Rendered file;
    private final List<Finding> findings = new ArrayList<>();
    private boolean hasInclude;
    private List<Entry> shown;

    Linter(Catalogue catalogue, Rendered file) {
        this.catalogue = catalogue;
        this.file = file;
    }

    /**
     * @param globalFile the file that a private one should include
     * @param clean      neither a control character nor a stray placeholder is in the text, wherever it comes from
     */
    List<Finding> lint(String text, Optional<String> globalFile, KnownLines known, boolean clean) {
        KnownLines.Learner learner = known.learner(text);
        int line = 0;
        for (int start = 0; start < text.length();) {
            int lineBreak = text.indexOf('\n', start);
            int end = lineBreak < 0 ? text.length() : lineBreak;
            boolean good = clean && known.isGood(line, text, start, end);
            if (!good && Entry.saysSomething(text, start, end)) {
                look(Entry.at(text, start, end, line + 1), globalFile, learner);
            }
            line++;
            start = end + 1;
        }
        learner.done();
        if (file.kind() == FileKind.PRIVATE && globalFile.isPresent() && !hasInclude) {
            findings.add(new Finding(Level.WARNING, file.fileName(), 0, "no line includes " + globalFile.get()
                    + ", so phones never read it; begin the private file with include " + globalFile.get()));
        }
        return findings;
    }

    /** What must not stand where all phones of a model can read it. */
    List<Finding> secretsIn(String text) {
        for (Entry entry : Entry.of(text)) {
            if (!entry.key().isEmpty() && !entry.value().isEmpty() && catalogue.find(entry.key()).filter(Parameter::secret).isPresent()) {
                find(entry, entry.isOpaque() ? Level.WARNING : Level.ERROR, named(entry)
                        + " is secret and must not stand in a file that all phones of a model share; set it in the private file");
            }
        }
        return findings;
    }

    private void look(Entry entry, Optional<String> globalFile, KnownLines.Learner learner) {
        if (PlaceholderText.isStrayIn(entry.value()) || PlaceholderText.isStrayIn(entry.key())) {
            find(entry, Level.WARNING, named(entry) + " holds %ITCS_ where nothing is filled in; in a template"
                    + " close the placeholder with %, in a value write no placeholder");
        }
        if (entry.isInclude()) {
            hasInclude = true;
            lookAtInclude(entry, globalFile);
        } else if (entry.key().isEmpty()) {
            find(entry, Level.WARNING, "the line is neither key=value nor include nor a comment; begin a comment with ;");
        } else if (!entry.isMarker()) {
            lookAtKey(entry, learner);
        }
    }

    private void lookAtInclude(Entry entry, Optional<String> globalFile) {
        String name = entry.included();
        boolean local = name.indexOf('/') < 0;
        if (local && globalFile.isPresent() && !name.equalsIgnoreCase(globalFile.get())) {
            find(entry, Level.WARNING, "the included file is not the template's global file; is "
                    + globalFile.get() + " meant?");
        }
    }

    private void lookAtKey(Entry entry, KnownLines.Learner learner) {
        if (!Output.isOneCleanLine(entry.value())) {
            find(entry, Level.WARNING, "the value of " + named(entry) + " holds a control character; write it without");
        }
        Optional<Parameter> parameter = catalogue.find(entry.key());
        if (parameter.isEmpty()) {
            String named = named(entry);
            find(entry, Level.WARNING, named + " is no known key; " + catalogue.nearest(named)
                    .map(near -> "is " + near + " meant?").orElse("look for it in the phone's manual"));
            return;
        }
        learner.learn(entry.line() - 1, entry.key(), parameter.get());
        if (!entry.isOpaque() && !parameter.get().type().accepts(entry.value())) {
            find(entry, Level.WARNING, named(entry) + " is " + value(entry, parameter.get()) + "; expected is "
                    + parameter.get().type().expected());
        }
    }

    private void find(Entry entry, Level level, String what) {
        findings.add(new Finding(level, file.fileName(), entry.line(), what));
    }

    private String named(Entry entry) {
        return masked(entry).map(Entry::key).filter(key -> !key.isEmpty()).orElse("a key");
    }

    private String value(Entry entry, Parameter parameter) {
        if (entry.value().isEmpty()) {
            return "empty";
        }
        Optional<String> value = masked(entry).map(Entry::value);
        if (parameter.secret() || value.isEmpty()) {
            return "another";
        }
        String text = value.get();
        return "'" + (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text) + "'";
    }

    /** The same line for people's eyes; empty where a template wrote other lines when its secrets were masked. */
    private Optional<Entry> masked(Entry entry) {
        if (shown == null) {
            shown = Entry.of(file.masked());
        }
        return shown.stream().filter(e -> e.line() == entry.line() && e.key().equals(entry.key())).findFirst();
    }
}
