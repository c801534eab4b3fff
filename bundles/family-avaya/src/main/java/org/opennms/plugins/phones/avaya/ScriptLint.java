package org.opennms.plugins.phones.avaya;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Finding.Level;
import org.opennms.plugins.phones.api.config.ValueType;
import org.opennms.plugins.phones.avaya.Script.Assign;
import org.opennms.plugins.phones.avaya.Script.Choice;
import org.opennms.plugins.phones.avaya.Script.Get;
import org.opennms.plugins.phones.avaya.Script.Goto;
import org.opennms.plugins.phones.avaya.Script.Statement;

/** Looks through a script for what phones would not understand. Values are not shown: some are secret. */
final class ScriptLint {

    /** What phones know of themselves, of any release (avaya.md 2.2). */
    private static final Set<String> ASKED = Set.of("BOOTNAME", "GROUP", "SIG", "MACADDR", "MODEL", "MODEL4", "VPNACTIVE",
            "SIG_IN_USE", "HWVERS");

    private final String file;
    private final Script script;
    private final Predicate<String> there;
    private final List<Finding> findings = new ArrayList<>();

    private ScriptLint(String file, Script script, Predicate<String> there) {
        this.file = file;
        this.script = script;
        this.there = there;
    }

    static List<Finding> findings(String file, String text, Predicate<String> there) {
        ScriptLint lint = new ScriptLint(file, Script.read(text), there);
        lint.script.unknown().forEach(line -> lint.find(Level.WARNING, line, "the line is no statement; a comment begins with ##"));
        lint.script.twice().forEach((line, tag) -> lint.find(Level.WARNING, line, "the tag " + tag + " stands above already"));
        lint.script.statements().forEach(lint::look);
        lint.circles();
        return List.copyOf(lint.findings);
    }

    private void look(Statement statement) {
        if (statement instanceof Assign assign) {
            assign(assign);
        } else if (statement instanceof Get get && !get.file().contains("$") && !there.test(get.file())) {
            find(Level.WARNING, get.line(), "there is no file " + get.file() + "; very early phones end here");
        } else if (statement instanceof Choice choice && !ASKED.contains(choice.name())) {
            find(Level.WARNING, choice.line(), "no phone knows $" + choice.name() + ", so the line is ignored");
        }
        tag(statement).filter(tag -> !script.tags().containsKey(tag)).ifPresent(tag -> find(Level.ERROR, statement.line(),
                "there is no tag " + tag + ": a phone that goes there reads no further"));
    }

    private void assign(Assign assign) {
        if (!assign.quoted()) {
            find(Level.WARNING, assign.line(), "the value of " + assign.name() + " stands in no quotation marks");
        }
        Optional<ValueType> type = ScriptNames.type(assign.name());
        if (type.filter(t -> !t.accepts(assign.value())).isPresent()) {
            find(Level.WARNING, assign.line(), assign.name() + " is out of range: expected is " + type.get().expected());
        }
        if (assign.name().equals("APPNAME") && !there.test(assign.value())) {
            find(Level.ERROR, assign.line(), "there is no image " + assign.value() + "; upload it first");
        }
    }

    private static Optional<String> tag(Statement statement) {
        return statement instanceof Goto jump ? Optional.of(jump.tag())
                : statement instanceof Choice choice ? Optional.of(choice.tag()) : Optional.empty();
    }

    /** A way back is followed from where it ends, and told where it comes back without a condition. */
    private void circles() {
        Set<Integer> told = new HashSet<>();
        for (int start = 0; start < script.statements().size(); start++) {
            Set<Integer> seen = new HashSet<>();
            int at = start;
            while (at < script.statements().size() && seen.add(at)) {
                Statement statement = script.statements().get(at);
                Optional<Integer> target = statement instanceof Goto jump
                        ? Optional.ofNullable(script.tags().get(jump.tag())) : Optional.empty();
                at = target.orElse(at + 1);
            }
            if (at < script.statements().size() && seen.stream().noneMatch(told::contains)) {
                find(Level.ERROR, script.statements().get(at).line(), "the script goes in a circle and never ends");
            }
            if (at < script.statements().size()) {
                told.addAll(seen);
            }
        }
    }

    private void find(Level level, int line, String text) {
        findings.add(new Finding(level, file, line, text));
    }
}
