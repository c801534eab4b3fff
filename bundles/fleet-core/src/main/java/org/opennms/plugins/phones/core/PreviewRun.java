package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.FileDiff;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.preview.Preview;
import org.opennms.plugins.phones.api.preview.Preview.GlobalFile;
import org.opennms.plugins.phones.api.preview.Preview.Outcome;
import org.opennms.plugins.phones.api.preview.Preview.PhoneFile;
import org.opennms.plugins.phones.api.preview.WhatIf;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/**
 * One preview. The caller's thread lists the phones of the next page while others read what belongs to those of this one,
 * make their files and compare them: what is in memory is two pages, however large the fleet.
 */
final class PreviewRun {

    /** So many phones that statements and handing them over cost little, so few that all threads have some of a page. */
    private static final int PART = 125;

    private final Store store;
    private final ConfigGenerator generator;
    private final Families families;
    private final Executor threads;
    private final PreviewSource phones;
    private final WhatIf change;
    private final long deadline;
    private final SharedLayers saved;
    private final SharedLayers changed;
    private final Set<String> sharedSecrets;

    /** @param deadline by {@link System#nanoTime} */
    PreviewRun(Store store, ConfigGenerator generator, Families families, Executor threads, PreviewSource phones, WhatIf change,
               long deadline) {
        this.store = store;
        this.generator = generator;
        this.families = families;
        this.threads = threads;
        this.phones = phones;
        this.change = change;
        this.deadline = deadline;
        this.saved = store.read(SharedLayers::read);
        this.changed = saved.with(change);
        this.sharedSecrets = saved.secrets(families);
    }

    /** All selected phones; the rows are the first of those whose files do not stay. */
    Preview whole(int limit) {
        PreviewTotals totals = new PreviewTotals();
        Set<PhoneModel> seen = new TreeSet<>();
        List<PhoneFile> rows = new ArrayList<>();
        boolean complete = true;
        boolean more = false;
        Optional<Begun> begun = Optional.of(begin(Optional.empty()));
        while (begun.isPresent()) {
            Begun page = begun.get();
            page.page().phones().forEach(phone -> assigned(phone).model().ifPresent(seen::add));
            complete = page.page().last().isEmpty() || System.nanoTime() < deadline;
            begun = complete ? page.page().last().map(last -> begin(Optional.of(last))) : Optional.empty();
            for (PhoneFile file : page.files()) {
                totals.add(file);
                more |= file.outcome() != Outcome.SAME && !add(rows, file, limit);
            }
        }
        List<GlobalFile> globals = globals(seen, totals);
        return new Preview(Optional.of(totals.totals(complete)), globals, rows, next(rows, more));
    }

    /** Further rows. */
    Preview after(MacAddress after, int limit) {
        List<PhoneFile> rows = new ArrayList<>();
        Optional<MacAddress> from = Optional.of(after);
        boolean more = false;
        while (from.isPresent() && !more && System.nanoTime() < deadline) {
            Begun page = begin(from);
            for (PhoneFile file : page.files()) {
                more |= file.outcome() != Outcome.SAME && !add(rows, file, limit);
            }
            from = page.page().last();
        }
        return new Preview(Optional.empty(), List.of(), rows, more ? next(rows, true) : from);
    }

    private static Optional<MacAddress> next(List<PhoneFile> rows, boolean more) {
        return more && !rows.isEmpty() ? Optional.of(rows.get(rows.size() - 1).mac()) : Optional.empty();
    }

    private static boolean add(List<PhoneFile> rows, PhoneFile file, int limit) {
        return rows.size() < limit && rows.add(file);
    }

    /** A page whose files are being made. */
    private record Begun(PreviewPage page, List<CompletableFuture<List<PhoneFile>>> parts) {

        List<PhoneFile> files() {
            try {
                return parts.stream().flatMap(part -> part.join().stream()).toList();
            } catch (CompletionException e) {
                throw e.getCause() instanceof FleetException said ? said : e;
            }
        }
    }

    private Begun begin(Optional<MacAddress> from) {
        PreviewPage page = store.read(view -> phones.page(view, from));
        List<CompletableFuture<List<PhoneFile>>> parts = new ArrayList<>();
        for (int first = 0; first < page.phones().size(); first += PART) {
            List<Phone> some = page.phones().subList(first, Math.min(first + PART, page.phones().size()));
            parts.add(CompletableFuture.supplyAsync(() -> look(some), threads));
        }
        return new Begun(page, parts);
    }

    private List<PhoneFile> look(List<Phone> some) {
        PreviewPart part = store.read(view -> phones.part(view, some));
        Tx view = part.view(changed, change);
        return some.stream().map(phone -> look(part, view, phone)).toList();
    }

    private PhoneFile look(PreviewPart part, Tx view, Phone before) {
        Phone phone = assigned(before);
        Optional<String> problem = phone.isPending() ? Optional.of("it is pending; approve it first")
                : new ModelCheck(families, view).problem(phone);
        if (problem.isPresent()) {
            return failed(phone, problem.get());
        }
        try {
            Rendered made = generator.privateFile(view, phone);
            Rendered linted = made.with(generator.lint(view, phone, made));
            if (linted.hasErrors()) {
                return new PhoneFile(phone.mac(), Outcome.FAILED, FileWriter.problem(linted), Optional.of(linted),
                        Optional.empty());
            }
            Optional<ConfigFile> has = part.fileOf(phone.mac());
            if (has.filter(file -> file.content().equals(made.content())).isPresent()) {
                return new PhoneFile(phone.mac(), Outcome.SAME, "", Optional.of(linted), Optional.empty());
            }
            FileDiff diff = generator.diff(view, phone.model().orElseThrow(), has, linted,
                    part.secrets(before, families, sharedSecrets));
            return new PhoneFile(phone.mac(), changed(has), "", Optional.of(linted), Optional.of(diff));
        } catch (Invalid | NotFound | Conflict e) {
            return failed(phone, e.getMessage());
        }
    }

    private static Outcome changed(Optional<ConfigFile> has) {
        return has.map(file -> file.origin().held() ? Outcome.HELD : Outcome.CHANGED).orElse(Outcome.NEW);
    }

    private static PhoneFile failed(Phone phone, String reason) {
        return new PhoneFile(phone.mac(), Outcome.FAILED, reason, Optional.empty(), Optional.empty());
    }

    private Phone assigned(Phone phone) {
        WhatIf.Assignment to = change.phones();
        if (to.equals(WhatIf.Assignment.NONE) || phone.isPending()) {
            return phone;
        }
        Optional<RegionName> region = to.region().or(phone::region);
        Optional<UserName> user = to.user().or(phone::user);
        Phone assigned = phone.approvedIn(region, user);
        return to.model().map(assigned::with).orElse(assigned);
    }

    /** With what is to be said of templates as a whole, such as values that none of them uses (S-192). */
    private List<GlobalFile> globals(Set<PhoneModel> seen, PreviewTotals totals) {
        Tx view = FrozenView.of(changed, Map.of(), Map.of());
        List<GlobalFile> globals = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (PhoneModel model : seen) {
            generator.templates(view).stream().filter(t -> t.model().equals(model)).findFirst().ifPresent(template ->
                    generator.lint(view, template).stream().filter(f -> f.file().isEmpty() && said.add(f.text()))
                            .forEach(f -> totals.add(f, Optional.empty())));
            GlobalFile file = global(view, model);
            file.file().ifPresent(made -> made.findings().forEach(f -> totals.add(f, Optional.empty())));
            if (file.outcome() != Outcome.SAME) {
                globals.add(file);
            }
        }
        return globals;
    }

    private GlobalFile global(Tx view, PhoneModel model) {
        try {
            Rendered made = generator.globalFile(view, model);
            if (made.hasErrors()) {
                return new GlobalFile(model, Outcome.FAILED, FileWriter.problem(made), Optional.of(made), Optional.empty());
            }
            Optional<ConfigFile> has = store.read(rows -> rows.files().current(made.fileName()));
            if (has.filter(file -> file.content().equals(made.content())).isPresent()) {
                return new GlobalFile(model, Outcome.SAME, "", Optional.of(made), Optional.empty());
            }
            return new GlobalFile(model, changed(has), "", Optional.of(made),
                    Optional.of(generator.diff(view, model, has, made, () -> sharedSecrets)));
        } catch (NotFound e) {
            return new GlobalFile(model, Outcome.SAME, "", Optional.empty(), Optional.empty());
        } catch (FleetException e) {
            return new GlobalFile(model, Outcome.FAILED, e.getMessage(), Optional.empty(), Optional.empty());
        }
    }
}
