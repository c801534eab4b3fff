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
import org.opennms.plugins.phones.api.fleet.ServedFile;
import org.opennms.plugins.phones.api.host.Readiness;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.store.Store;

/** The files phones ask for: boot files made now, configurations as they were generated. */
final class FleetFiles implements PhoneFiles {

    private static final String CONFIG_TYPE = "application/octet-stream";

    private final Store store;
    private final Intake intake;
    private final Families families;
    private final ConfigGenerator generator;
    private final Newcomers newcomers;
    private final PrivateFiles privateFiles;
    private final Readiness readiness;
    private final Counters counters;
    private final Clock clock;
    private final Instant started;

    FleetFiles(Store store, Intake intake, Families families, ConfigGenerator generator, Newcomers newcomers,
               PrivateFiles privateFiles, Readiness readiness, Counters counters, Clock clock) {
        this.store = store;
        this.intake = intake;
        this.families = families;
        this.generator = generator;
        this.newcomers = newcomers;
        this.privateFiles = privateFiles;
        this.readiness = readiness;
        this.counters = counters;
        this.clock = clock;
        started = clock.instant();
    }

    @Override
    public Optional<ServedFile> boot(String path) {
        List<String> problems = readiness.problems();
        if (!problems.isEmpty()) {
            throw new Busy("not ready yet: " + String.join("; ", problems));
        }
        // What a boot file says follows from the settings, and those change with a restart of this bundle alone.
        return families.bootFile(path).map(boot -> new ServedFile("text/plain", started,
                Content.of(boot.text(), boot.charset()), Map.of()));
    }

    @Override
    public Optional<ServedFile> config(String name, Asker asker) {
        String lower = FileNames.lower(name);
        Optional<MacAddress> owner = FileNames.owner(lower);
        Optional<ConfigFile> file = owner.isPresent() ? privateFiles.fetch(owner.get(), asker)
                : store.read(view -> view.files().current(lower)).filter(f -> f.kind() != FileKind.PRIVATE);
        return file.map(f -> new ServedFile(CONFIG_TYPE, f.at(), f.content(), Map.of(), stored(f)));
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
                : intake.await(new ArrivalWork(newcomers, mac, region, model, asker.source())).filter(Phone::isPending);
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
