package org.opennms.plugins.phones.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.delivery.Delivery;
import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.firmware.Firmware;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.preview.Drift;
import org.opennms.plugins.phones.api.preview.Drift.Kind;
import org.opennms.plugins.phones.api.preview.Selection;
import org.opennms.plugins.phones.api.preview.WhatIf;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/** One look at phones: their files are made once more and compared, and so is what arrived and what they report. */
final class DriftRound {

    private final Store store;
    private final ConfigGenerator generator;
    private final Families families;
    private final Instant now;
    private final SharedLayers shared;
    private final List<Firmware> images;
    private final Map<PhoneModel, Boolean> staleGlobals = new HashMap<>();
    private long phones;

    DriftRound(Store store, ConfigGenerator generator, Families families, Instant now) {
        this.store = store;
        this.generator = generator;
        this.families = families;
        this.now = now;
        this.shared = store.read(SharedLayers::read);
        this.images = store.read(view -> view.firmware().list());
    }

    /**
     * @param goOn asked between pages; false: the rest is left out
     * @param seen is told of each page: the phones looked at, and those of them that have drifted
     */
    void run(Selection scope, Predicate<Long> goOn, BiConsumer<List<Phone>, List<Drift>> seen) {
        Optional<MacAddress> from = Optional.empty();
        boolean more = true;
        while (more && goOn.test(phones)) {
            Optional<MacAddress> after = from;
            Looked looked = store.read(rows -> Looked.read(rows, PreviewPage.read(rows, scope, after)));
            Tx view = looked.part.view(shared, WhatIf.NOTHING);
            List<Phone> approved = looked.page.phones().stream().filter(phone -> !phone.isPending()).toList();
            phones += approved.size();
            seen.accept(approved, approved.stream().flatMap(phone -> look(looked, view, phone).stream()).toList());
            from = looked.page.last();
            more = from.isPresent();
        }
    }

    long phones() {
        return phones;
    }

    List<PhoneModel> staleGlobals() {
        return staleGlobals.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).sorted().toList();
    }

    /** A page with what became of its files. */
    private record Looked(PreviewPage page, PreviewPart part, Map<MacAddress, Delivery> arrived, Map<MacAddress, Delivery> last) {

        static Looked read(Tx rows, PreviewPage page) {
            Collection<MacAddress> macs = page.phones().stream().map(Phone::mac).toList();
            return new Looked(page, PreviewPart.read(rows, page.phones(), WhatIf.NOTHING), rows.deliveries().arrived(macs),
                    rows.deliveries().last(macs));
        }
    }

    private Optional<Drift> look(Looked looked, Tx view, Phone phone) {
        List<Drift.Note> notes = new ArrayList<>();
        Optional<ConfigFile> file = looked.part.fileOf(phone.mac());
        made(view, phone, file, notes);
        Optional<Delivery> arrived = Optional.ofNullable(looked.arrived.get(phone.mac()));
        Set<String> reported = new HashSet<>();
        file.ifPresent(f -> delivered(phone, f, arrived, Optional.ofNullable(looked.last.get(phone.mac())), notes, reported));
        new ReportedCheck(families, view, images).check(phone, reported::add);
        reported.stream().sorted().forEach(text -> notes.add(new Drift.Note(Kind.REPORTED, text)));
        return notes.isEmpty() ? Optional.empty()
                : Optional.of(new Drift(phone.mac(), notes, file.map(ConfigFile::revision).orElse(0L), arrived));
    }

    private void made(Tx view, Phone phone, Optional<ConfigFile> file, List<Drift.Note> notes) {
        if (phone.model().isEmpty()) {
            return;
        }
        try {
            Rendered made = generator.privateFile(view, phone);
            if (file.isEmpty()) {
                notes.add(new Drift.Note(Kind.STALE, "it has no file yet"));
            } else if (!file.get().content().equals(made.content())) {
                boolean held = file.get().origin().held();
                notes.add(new Drift.Note(held ? Kind.EDITED : Kind.STALE, held ? "its file is kept as an operator made it ("
                        + file.get().origin().word() + ")" : "a file made now would be another; generate it"));
            }
            if (staleGlobals.computeIfAbsent(phone.model().get(), model -> isStale(view, model))) {
                notes.add(new Drift.Note(Kind.STALE, "the global file of its model would be another; generate it"));
            }
        } catch (FleetException e) {
            notes.add(new Drift.Note(Kind.STALE, "no file can be made: " + e.getMessage()));
        }
    }

    private boolean isStale(Tx view, PhoneModel model) {
        try {
            Rendered made = generator.globalFile(view, model);
            Optional<ConfigFile> has = store.read(rows -> rows.files().current(made.fileName()));
            return has.filter(file -> file.origin().held() || file.content().equals(made.content())).isEmpty();
        } catch (NotFound e) {
            return false;
        }
    }

    private void delivered(Phone phone, ConfigFile file, Optional<Delivery> arrived, Optional<Delivery> last,
                           List<Drift.Note> notes, Set<String> reported) {
        if (arrived.filter(a -> a.revision() >= file.revision()).isPresent()) {
            return;
        }
        notes.add(new Drift.Note(Kind.UNDELIVERED, "revision " + file.revision() + " of its file has not arrived; "
                + arrived.map(a -> "revision " + a.revision() + " did at " + a.at()).orElse("nothing did")
                + last.filter(l -> !l.outcome().arrived()).map(l -> ", last: " + l.word() + " at " + l.at()).orElse("")));
        if (ReportedCheck.doesNotFetch(phone, file.at(), now)) {
            reported.add("it reports, but has not fetched its file of " + file.at());
        }
    }
}
