package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.fleet.Asker;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.fleet.PhoneFiles;
import org.opennms.plugins.phones.api.fleet.PhonePath;
import org.opennms.plugins.phones.api.fleet.ServedFile;
import org.opennms.plugins.phones.api.host.Readiness;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.store.Revision.Topic;
import org.opennms.plugins.phones.api.store.States;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/** The files phones ask for: boot files made now, configurations as they were generated. */
final class FleetFiles implements PhoneFiles {

    private static final String CONFIG_TYPE = "application/octet-stream";

    /** How many of a phone's revisions are looked through for what it was. */
    private static final int LOOKED_BACK = 5;

    private final Store store;
    private final Intake intake;
    private final Families families;
    private final ConfigGenerator generator;
    private final Newcomers newcomers;
    private final PrivateFiles privateFiles;
    private final SeriesFiles seriesFiles;
    private final Arrivals arrivals;
    private final Backups backups;
    private final Readiness readiness;
    private final Counters counters;
    private final Clock clock;
    private final Instant started;

    FleetFiles(Store store, Intake intake, Families families, ConfigGenerator generator, Newcomers newcomers,
               PrivateFiles privateFiles, SeriesFiles seriesFiles, Arrivals arrivals, Backups backups, Readiness readiness,
               Counters counters, Clock clock) {
        this.store = store;
        this.intake = intake;
        this.families = families;
        this.generator = generator;
        this.newcomers = newcomers;
        this.privateFiles = privateFiles;
        this.seriesFiles = seriesFiles;
        this.arrivals = arrivals;
        this.backups = backups;
        this.readiness = readiness;
        this.counters = counters;
        this.clock = clock;
        started = clock.instant();
    }

    @Override
    public Optional<ServedFile> boot(String path) {
        checkReady();
        // What a boot file says follows from the settings, and those change with a restart of this bundle alone.
        return families.bootFile(path).map(boot -> new ServedFile("text/plain", started,
                Content.of(boot.text(), boot.charset()), Map.of()));
    }

    /** While something is missing it may be a family: a phone that is told "not found" then may end its boot. */
    private void checkReady() {
        List<String> problems = readiness.problems();
        if (!problems.isEmpty()) {
            throw new Busy("not ready yet: " + String.join("; ", problems));
        }
    }

    @Override
    public Optional<ServedFile> config(String name, Asker asker) {
        String lower = FileNames.lower(name);
        // first, since 1230.cfg, which Avaya phones ask for, is a MAC address written badly
        Optional<Families.Asked> asked = families.wanted(lower);
        Optional<MacAddress> owner = asked.isPresent() ? Optional.empty() : FileNames.owner(lower);
        if (PhonePath.BACKUP.matcher(lower).matches()) {
            return backups.find(lower, asker);
        }
        if (owner.isPresent() && FileNames.isOfSilent(lower)) {
            return ofSilent(owner.get(), asker);
        }
        if (owner.isPresent()) {
            return privateFiles.fetch(owner.get(), asker).map(FleetFiles::served);
        }
        Optional<ConfigFile> file = store.read(view -> view.files().current(lower)).filter(f -> f.kind() != FileKind.PRIVATE);
        return file.map(FleetFiles::served).or(() -> asked.flatMap(a -> ofSeries(lower, a, asker)));
    }

    @Override
    public boolean keep(String name, Content content, Asker asker) {
        return PhonePath.BACKUP.matcher(name).matches() && backups.keep(FileNames.lower(name), content, asker);
    }

    /** A stranger becomes pending by asking. One that was ours gets a file without a user: else it would keep its account. */
    private Optional<ServedFile> ofSilent(MacAddress mac, Asker asker) {
        Optional<Phone> phone = store.read(view -> view.phones().find(mac));
        if (phone.filter(p -> !p.isPending()).isPresent()) {
            return privateFiles.fetch(mac, asker).map(FleetFiles::served);
        }
        if (phone.isEmpty()) {
            arrivals.arrive(mac, asker.source());
        }
        counters.count("files.unapproved");
        return store.read(view -> former(view, mac)).flatMap(this::withoutUser);
    }

    /** The phone as somebody who is pending, where an operator had it once. */
    private static Optional<Phone> former(Tx view, MacAddress mac) {
        return view.revisions().history(Topic.PHONE, mac.digits(), LOOKED_BACK).stream().flatMap(r -> r.state().stream())
                .filter(States::approved).findFirst()
                .map(state -> States.onto(Phone.pending(mac, IpAddress.LOOPBACK, Instant.EPOCH), state))
                .flatMap(Phone::model).map(model -> Phone.pending(mac, IpAddress.LOOPBACK, Instant.EPOCH).with(model));
    }

    private Optional<ServedFile> ofSeries(String name, Families.Asked asked, Asker asker) {
        checkReady();
        return seriesFiles.find(name, asked, asker);
    }

    private static ServedFile served(ConfigFile file) {
        return new ServedFile(CONFIG_TYPE, file.at(), file.content(), Map.of(), stored(file));
    }

    @Override
    public Optional<ServedFile> zeroTouch(RegionName region, String name, Asker asker) {
        Optional<MacAddress> mac = FileNames.owner(FileNames.lower(name)).filter(m -> !m.equals(MacAddress.NONE));
        Optional<RegionName> known = store.read(view -> view.regions().find(region)).map(r -> r.name());
        if (mac.isEmpty() || known.isEmpty()) {
            return Optional.empty();
        }
        Optional<Phone> phone = store.read(view -> view.phones().find(mac.get()));
        if (phone.filter(p -> !p.isPending()).isPresent()) {
            return privateFiles.fetch(mac.get(), asker).map(f -> new ServedFile(CONFIG_TYPE, f.at(), f.content(),
                    PrivateFiles.templateHeader(f.template()), stored(f)));
        }
        Optional<PhoneModel> model = asker.userAgent().flatMap(families::recognise)
                .flatMap(Recognised::model).map(m -> m.model());
        return model.flatMap(m -> arrive(phone, mac.get(), known.get(), m, asker)).flatMap(this::withoutUser);
    }

    /** The pending phone, written only where this request says something new. */
    private Optional<Phone> arrive(Optional<Phone> phone, MacAddress mac, RegionName region, PhoneModel model, Asker asker) {
        boolean nothingNew = phone.isPresent() && phone.get().region().equals(Optional.of(region))
                && phone.get().model().equals(Optional.of(model));
        return nothingNew ? phone
                : intake.await(new ArrivalWork(newcomers, mac, Optional.of(region), Optional.of(model),
                asker.source())).filter(Phone::isPending);
    }

    /** The one file besides boot files that is made on a phone's request: nobody approved it, so nobody made it before. */
    private Optional<ServedFile> withoutUser(Phone pending) {
        try {
            Rendered rendered = store.read(view -> generator.privateFile(view, pending));
            if (!rendered.hasErrors()) {
                return Optional.of(new ServedFile(CONFIG_TYPE, clock.instant(), rendered.content(),
                        PrivateFiles.templateHeader(rendered.template())));
            }
        } catch (NotFound e) {
            // A model without a template: the phone is pending now, which is all that can be done for it.
            counters.count("files.noTemplate");
            return Optional.empty();
        }
        counters.count("files.badTemplate");
        return Optional.empty();
    }

    private static Optional<ServedFile.Stored> stored(ConfigFile file) {
        return Optional.of(new ServedFile.Stored(file.name(), file.revision()));
    }
}
