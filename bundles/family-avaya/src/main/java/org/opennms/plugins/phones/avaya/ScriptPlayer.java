package org.opennms.plugins.phones.avaya;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Finding.Level;
import org.opennms.plugins.phones.api.config.ValueType;
import org.opennms.plugins.phones.api.family.ScriptRun;
import org.opennms.plugins.phones.api.family.ScriptRun.Asked;
import org.opennms.plugins.phones.avaya.Script.Assign;
import org.opennms.plugins.phones.avaya.Script.Choice;
import org.opennms.plugins.phones.avaya.Script.Get;
import org.opennms.plugins.phones.avaya.Script.Goto;
import org.opennms.plugins.phones.avaya.Script.Statement;

/** Runs a script as a phone would (avaya.md 2.2). */
final class ScriptPlayer {

    /** No script of a fleet is nearly as long; a loop is. */
    private static final int MOST_STEPS = 10_000;
    private static final int MOST_FILES = 20;
    private static final String APPLICATION = "APPNAME";

    private final Map<String, String> names = new TreeMap<>();
    private final ScriptRun.World world;
    private final List<Asked> files = new ArrayList<>();
    private final Map<String, String> settings = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int steps;

    private ScriptPlayer(Map<String, String> names, ScriptRun.World world) {
        names.forEach((name, value) -> this.names.put(name.toUpperCase(Locale.ROOT), value));
        this.world = world;
    }

    static ScriptRun play(String file, Map<String, String> names, ScriptRun.World world) {
        ScriptPlayer player = new ScriptPlayer(names, world);
        Optional<String> next = Optional.of(file);
        while (next.isPresent()) {
            String name = next.get();
            Optional<String> text = world.text(name);
            if (player.files.isEmpty()) {
                player.files.add(new Asked(name, text.isPresent()));
            }
            if (text.isEmpty() || player.files.size() > MOST_FILES) {
                player.find(Level.ERROR, name, 0, text.isEmpty() ? "there is no such file" : "the scripts get each other again and again");
                break;
            }
            next = player.run(name, Script.read(text.get()));
        }
        return new ScriptRun(player.files, player.settings, player.findings);
    }

    /** The script that is to be run instead, if one was got. */
    private Optional<String> run(String file, Script script) {
        int at = 0;
        while (at < script.statements().size()) {
            Statement statement = script.statements().get(at);
            if (++steps > MOST_STEPS) {
                find(Level.ERROR, file, statement.line(), "the script never ends: it goes in a circle");
                return Optional.empty();
            }
            if (statement instanceof Get get) {
                if (got(file, get)) {
                    return Optional.of(get.file());
                }
            } else if (statement instanceof Assign assign) {
                assign(file, assign);
            }
            Optional<String> tag = tag(statement);
            if (tag.isEmpty()) {
                at++;
            } else if (script.tags().containsKey(tag.get())) {
                at = script.tags().get(tag.get());
            } else {
                find(Level.ERROR, file, statement.line(), "there is no tag " + tag.get() + ", so the rest is not read");
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<String> tag(Statement statement) {
        if (statement instanceof Goto jump) {
            return Optional.of(jump.tag());
        }
        return statement instanceof Choice choice && choice.value().equalsIgnoreCase(names.get(choice.name()))
                ? Optional.of(choice.tag()) : Optional.empty();
    }

    private boolean got(String file, Get get) {
        boolean found = world.text(get.file()).isPresent();
        files.add(new Asked(get.file(), found));
        if (!found) {
            find(Level.WARNING, file, get.line(), "there is no file " + get.file() + "; phones read on, very early ones end here");
        }
        return found;
    }

    /** A value that a phone does not understand leaves what it had. */
    private void assign(String file, Assign assign) {
        Optional<ValueType> type = ScriptNames.type(assign.name());
        if (type.filter(t -> !t.accepts(assign.value())).isPresent()) {
            find(Level.WARNING, file, assign.line(), assign.name() + " is not " + type.get().expected() + ": ignored");
            return;
        }
        settings.put(assign.name(), assign.value());
        if (assign.name().equals(APPLICATION)) {
            boolean found = world.has(assign.value());
            files.add(new Asked(assign.value(), found));
            if (!found) {
                find(Level.ERROR, file, assign.line(), "there is no image " + assign.value());
            }
        }
    }

    private void find(Level level, String file, int line, String text) {
        findings.add(new Finding(level, file, line, text));
    }
}
