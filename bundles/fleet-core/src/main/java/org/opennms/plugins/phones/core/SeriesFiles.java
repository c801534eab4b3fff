package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.family.Wanted;
import org.opennms.plugins.phones.api.fleet.Asker;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.fleet.ServedFile;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/** The files that all phones of a series ask for by one name, made or found for each. */
final class SeriesFiles {

    private static final String TEXT = "text/plain";

    private final Store store;
    private final Families families;
    private final ConfigGenerator generator;
    private final Whereabouts whereabouts;
    private final PrivateFiles privateFiles;
    private final Arrivals arrivals;
    private final ScriptVersion version;
    private final Counters counters;
    private final Clock clock;

    SeriesFiles(Store store, Families families, ConfigGenerator generator, Whereabouts whereabouts, PrivateFiles privateFiles,
                Arrivals arrivals, ScriptVersion version, Counters counters, Clock clock) {
        this.store = store;
        this.families = families;
        this.generator = generator;
        this.whereabouts = whereabouts;
        this.privateFiles = privateFiles;
        this.arrivals = arrivals;
        this.version = version;
        this.counters = counters;
        this.clock = clock;
    }

    /** @param name in lower case */
    Optional<ServedFile> find(String name, Families.Asked asked, Asker asker) {
        if (asked.wanted() instanceof Wanted.Script script) {
            script.model().ifPresent(model -> arrivals.asked(asker.source(), model));
            return Optional.of(script(asked, script, asker));
        }
        Wanted.OwnFile own = (Wanted.OwnFile) asked.wanted();
        return ownFile(own, asker).or(() -> {
            counters.count("files.strangers");
            return strangers(own.stranger());
        });
    }

    /** The text that somebody would get; nothing is remembered of it. */
    Optional<String> look(Families.Asked asked, Optional<Asker> asker) {
        if (asked.wanted() instanceof Wanted.Script script) {
            return Optional.of(text(script, asker, version.now()));
        }
        Wanted.OwnFile own = (Wanted.OwnFile) asked.wanted();
        Optional<ConfigFile> file = asker.flatMap(whereabouts::of).map(AddressTables.Found::mac).flatMap(mac -> store.read(view ->
                reader(view, own, view.phones().find(mac)).flatMap(p -> view.files().current(FileNames.privateFile(p.mac())))));
        return file.map(ConfigFile::content).or(() -> strangers(own.stranger()).map(ServedFile::content))
                .map(content -> content.text(asked.family().charset()));
    }

    private String text(Wanted.Script script, Optional<Asker> asker, long now) {
        Optional<Recognised> agent = asker.flatMap(Asker::userAgent).flatMap(families::recognise);
        Optional<MacAddress> mac = asker.flatMap(whereabouts::of).map(AddressTables.Found::mac);
        return store.read(view -> {
            Optional<Phone> phone = mac.flatMap(view.phones()::find).filter(p -> !p.isPending());
            return script.text().apply(new ScriptShelf(view, families, phone, agent, now));
        });
    }

    private ServedFile script(Families.Asked asked, Wanted.Script script, Asker asker) {
        long now = version.now();
        String text = text(script, Optional.of(asker), now);
        return new ServedFile(TEXT, Instant.ofEpochSecond(now), Content.of(text, asked.family().charset()), Map.of());
    }

    private Optional<ServedFile> ownFile(Wanted.OwnFile own, Asker asker) {
        Optional<AddressTables.Found> found = whereabouts.of(asker);
        if (found.isEmpty() || !isOf(own, found.get().mac(), asker.source())) {
            return Optional.empty();
        }
        Optional<ConfigFile> file = privateFiles.fetch(found.get().mac(), asker, found.get().proven());
        return file.map(f -> new ServedFile(TEXT, f.at(), f.content(), Map.of(),
                Optional.of(new ServedFile.Stored(f.name(), f.revision()))));
    }

    /** Whether that is a phone whose file goes by this name; one that nobody knows yet becomes pending. */
    private boolean isOf(Wanted.OwnFile own, MacAddress mac, IpAddress from) {
        Optional<Phone> phone = store.read(view -> view.phones().find(mac));
        if (phone.isEmpty()) {
            arrivals.arrive(mac, from);
        }
        return store.read(view -> reader(view, own, phone)).isPresent();
    }

    /** The phone, if it is one whose file goes by that name. */
    private Optional<Phone> reader(Tx view, Wanted.OwnFile own, Optional<Phone> phone) {
        return phone.filter(p -> !p.isPending() && p.model().flatMap(model -> families.shipped(view, model))
                .filter(own.models()::contains).isPresent());
    }

    /** Never nothing: old phones end their script where a file is missing (P-50). */
    private Optional<ServedFile> strangers(PhoneModel model) {
        Phone nobody = Phone.pending(MacAddress.NONE, IpAddress.LOOPBACK, Instant.EPOCH).with(model);
        try {
            Rendered rendered = store.read((Tx view) -> generator.privateFile(view, nobody));
            return rendered.hasErrors() ? Optional.empty()
                    : Optional.of(new ServedFile(TEXT, clock.instant(), rendered.content(), Map.of()));
        } catch (NotFound e) {
            counters.count("files.noTemplate");
            return Optional.empty();
        }
    }
}
