package org.opennms.plugins.phones.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.error.TooMany;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck.Part;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck.Step;
import org.opennms.plugins.phones.api.exchange.Archives;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/** Archives of the configuration. What is compared again inside the write is what the operator was shown, or nothing happens. */
public final class FleetArchives implements Archives {

    /** Beyond so many changes the feed says only what kind of things have changed, and the log names no more. */
    private static final int NAMED = 200;
    private static final int LOGGED = 20;
    private static final String ALL = "*";

    private final Store store;
    private final Families families;
    private final ConfigGenerator generator;
    private final ImportLimits limits;
    private final Clock clock;

    public FleetArchives(Store store, Families families, ConfigGenerator generator, ImportLimits limits, Clock clock) {
        this.store = store;
        this.families = families;
        this.generator = generator;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void export(boolean secrets, Operator by, OutputStream out) throws IOException {
        store.write(tx -> {
            tx.journal().record(Activity.of(clock.instant(), by, "configuration exported", secrets ? "with secrets" : "secrets masked"));
            return null;
        });
        try {
            store.read(view -> {
                try {
                    new ArchiveSheets(view, families, secrets).write(generator.templates(view), out);
                    return null;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public ArchiveCheck check(InputStream archive) throws IOException {
        ArchiveContent content = read(archive);
        return store.read(view -> plan(view, content)).check();
    }

    @Override
    public ArchiveCheck apply(InputStream archive, Optional<String> tag, String reason, Operator by) throws IOException {
        ArchiveContent content = read(archive);
        Instant now = clock.instant();
        return store.write(tx -> {
            ArchivePlan plan = plan(tx, content);
            ArchiveCheck check = plan.check();
            if (tag.filter(read -> !read.equals(check.tag())).isPresent()) {
                throw new Stale("what the archive would change is not what was checked; check it again");
            }
            if (check.errors() > 0) {
                throw new Conflict("the archive has " + check.errors() + " errors, the first in "
                        + check.reasons().get(0).entry() + ": " + check.reasons().get(0).reason());
            }
            if (plan.steps().isEmpty()) {
                return check;
            }
            long change = tx.changes().begin(now, by, "configuration imported", reason).id();
            plan.write(tx);
            journal(tx, plan.steps(), now, by);
            return check.done(change);
        });
    }

    private ArchiveContent read(InputStream archive) throws IOException {
        byte[] bytes = archive.readNBytes(limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            throw new TooMany("an archive may have " + limits.bytes() + " bytes; the setting importMegabytes of"
                    + " org.opennms.plugins.phones.core.cfg allows more");
        }
        return ArchiveReader.read(bytes, limits);
    }

    private ArchivePlan plan(Tx view, ArchiveContent content) {
        Map<PhoneModel, Template> now = generator.templates(view).stream().collect(Collectors.toMap(Template::model, t -> t));
        return new ArchivePlanner(view, families, new ArchivePlan(content), now).plan(content);
    }

    private static void journal(Tx tx, List<Step> steps, Instant now, Operator by) {
        Map<Part, Long> counts = new TreeMap<>(steps.stream().collect(Collectors.groupingBy(Step::part, Collectors.counting())));
        String text = counts.entrySet().stream().map(e -> e.getValue() + " " + word(e.getKey()) + (e.getValue() == 1 ? "" : "s"))
                .collect(Collectors.joining(", "));
        tx.journal().record(Activity.of(now, by, "configuration imported", text).changing(
                Optional.of(words(steps.stream().filter(s -> s.before().isPresent()).map(s -> s.of() + "=" + s.before().get()).toList()))
                        .filter(before -> !before.isEmpty()),
                Optional.of(words(steps.stream().map(s -> s.of() + "=" + s.after()).toList()))));
        if (steps.size() > NAMED) {
            counts.keySet().forEach(part -> tx.journal().changed(word(part), ALL, now));
        } else {
            steps.forEach(step -> tx.journal().changed(word(step.part()), step.of(), now));
        }
    }

    private static String words(List<String> all) {
        return String.join("; ", all.subList(0, Math.min(LOGGED, all.size())))
                + (all.size() > LOGGED ? "; and " + (all.size() - LOGGED) + " more" : "");
    }

    private static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
