package org.opennms.plugins.phones.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.config.FileDiff;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.preview.Preview;
import org.opennms.plugins.phones.api.preview.Preview.Outcome;

/** Previews for people and for programs. */
final class PreviewText {

    private static final int KEYS = 20;

    private PreviewText() { }

    /** The files of one phone. */
    static void print(List<Rendered> files, boolean json) {
        if (json) {
            System.out.println(Json.of(files.stream().map(PreviewText::facts).toList()));
            return;
        }
        for (Rendered file : files) {
            System.out.println("==> " + Plain.line(file.fileName()) + " <==");
            String text = Plain.text(file.masked());
            System.out.println(text.endsWith("\n") ? text : text + "\n");
        }
        files.stream().flatMap(file -> file.findings().stream()).forEach(finding -> say("", Findings.sentence(finding)));
    }

    /** What would become of the files of many. */
    static void print(Preview preview, boolean json) {
        if (json) {
            System.out.println(Json.of(facts(preview)));
            return;
        }
        preview.totals().ifPresent(PreviewText::print);
        preview.globals().forEach(global -> print("global file of " + global.model(), global.outcome(), global.reason(), global.diff()));
        preview.rows().forEach(row -> print(row.mac().digits(), row.outcome(), row.reason(), row.diff()));
        preview.next().ifPresent(next -> say("", "There are more phones than these; see --limit."));
    }

    private static void print(Preview.Totals totals) {
        say("", totals.phones() + " phones: " + totals.outcomes().entrySet().stream()
                .filter(outcome -> outcome.getValue() > 0).map(outcome -> outcome.getValue() + " " + Words.of(outcome.getKey()))
                .collect(Collectors.joining(", ")) + (totals.complete() ? "" : "; the time ran out before the last of them"));
        totals.keys().stream().limit(KEYS).forEach(key -> say("  ", key.key() + " changes on " + key.phones()));
        if (totals.keys().size() > KEYS) {
            say("  ", (totals.moreKeys() ? "and at least " : "and ") + (totals.keys().size() - KEYS) + " keys more");
        }
        totals.findings().forEach(f -> say("", f.level() + " " + f.text() + (f.first().isEmpty() ? "" : " (" + f.files()
                + " files, the first of " + f.first().get(0) + ")")));
    }

    private static void print(String whose, Outcome outcome, String reason, Optional<FileDiff> diff) {
        say("", whose + ": " + Words.of(outcome) + (reason.isEmpty() ? "" : ", " + reason)
                + diff.filter(d -> outcome == Outcome.CHANGED && d.keys().isEmpty())
                        .map(d -> ", but for phones it says the same").orElse(""));
        if (outcome != Outcome.NEW) {
            diff.map(FileDiff::changes).map(changes -> changes.get()).orElse(List.of()).forEach(change -> say("  ", change.key()
                    + ": " + change.before().orElse("(none)") + " -> " + change.after().orElse("(none)")));
        }
    }

    private static void say(String indent, String sentence) {
        System.out.println(indent + Plain.line(sentence));
    }

    private static Map<String, Object> facts(Rendered file) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("fileName", file.fileName());
        facts.put("kind", Words.of(file.kind()));
        facts.put("template", file.template());
        facts.put("text", file.masked());
        facts.put("findings", Findings.facts(file.findings()));
        return facts;
    }

    private static Map<String, Object> facts(Preview preview) {
        Map<String, Object> facts = new LinkedHashMap<>();
        preview.totals().ifPresent(totals -> {
            facts.put("phones", totals.phones());
            totals.outcomes().forEach((outcome, count) -> facts.put(outcome.name().toLowerCase(Locale.ROOT), count));
            facts.put("complete", totals.complete());
            facts.put("keys", totals.keys().stream().collect(Collectors.toMap(Preview.KeyCount::key, Preview.KeyCount::phones,
                    (one, other) -> one, LinkedHashMap::new)));
            facts.put("findings", totals.findings().stream().map(f -> Map.of("level", Words.of(f.level()), "text", f.text(),
                    "files", f.files(), "first", f.first())).toList());
        });
        facts.put("globals", preview.globals().stream()
                .map(g -> facts("model", g.model(), g.outcome(), g.reason(), g.diff())).toList());
        facts.put("rows", preview.rows().stream().map(r -> facts("mac", r.mac(), r.outcome(), r.reason(), r.diff())).toList());
        facts.put("next", preview.next());
        return facts;
    }

    private static Map<String, Object> facts(String key, Object whose, Outcome outcome, String reason, Optional<FileDiff> diff) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(key, whose);
        facts.put("outcome", Words.of(outcome));
        facts.put("reason", reason.isEmpty() ? null : reason);
        facts.put("changes", diff.map(FileDiff::changes).map(changes -> changes.get()).orElse(List.of()).stream().map(change -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("key", change.key());
            one.put("before", change.before());
            one.put("after", change.after());
            return one;
        }).toList());
        return facts;
    }
}
