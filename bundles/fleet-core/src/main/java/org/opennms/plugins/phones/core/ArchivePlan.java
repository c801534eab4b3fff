package org.opennms.plugins.phones.core;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck.EntryError;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck.Part;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck.Step;
import org.opennms.plugins.phones.api.exchange.ImportCheck.Counts;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.ArchiveContent.Place;

/** What an archive would change, gathered, with the writes that do it. */
final class ArchivePlan {

    private final List<Step> steps = new ArrayList<>();
    private final List<Consumer<Tx>> writes = new ArrayList<>();
    private final Map<Part, Long> same = new EnumMap<>(Part.class);
    private final List<EntryError> reasons = new ArrayList<>();
    private final List<String> notes;
    private final String fingerprint;
    private long errors;

    ArchivePlan(ArchiveContent content) {
        this.fingerprint = content.fingerprint();
        this.notes = new ArrayList<>(content.notes());
    }

    void step(Step step, Consumer<Tx> write) {
        steps.add(step);
        writes.add(write);
    }

    void same(Part part) {
        same.merge(part, 1L, Long::sum);
    }

    void note(String text) {
        notes.add(text);
    }

    void wrong(Place at, String column, String reason) {
        errors++;
        if (reasons.size() < ArchiveCheck.TOLD) {
            reasons.add(new EntryError(at.entry(), at.line(), column, reason));
        }
    }

    /** What {@code reader} makes of a cell; empty where it refuses, which is kept. */
    <T> Optional<T> reading(Place at, String column, Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (Invalid | NotFound e) {
            wrong(at, column, e.getMessage());
            return Optional.empty();
        }
    }

    List<Step> steps() {
        return steps;
    }

    void write(Tx tx) {
        writes.forEach(write -> write.accept(tx));
    }

    ArchiveCheck check() {
        Map<Part, Counts> counts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            long added = steps.stream().filter(s -> s.part() == part && s.before().isEmpty()).count();
            long all = steps.stream().filter(s -> s.part() == part).count();
            counts.put(part, new Counts(added, all - added, same.getOrDefault(part, 0L)));
        }
        return new ArchiveCheck(tag(), 0, counts, steps.subList(0, Math.min(ArchiveCheck.TOLD, steps.size())), errors, reasons,
                notes);
    }

    /** Names the changes; of secrets that are there now nothing goes into it. */
    private String tag() {
        StringBuilder text = new StringBuilder(fingerprint);
        steps.forEach(step -> text.append('\n').append(step));
        return Content.of(text.append(errors).toString(), StandardCharsets.UTF_8).sha256();
    }
}
