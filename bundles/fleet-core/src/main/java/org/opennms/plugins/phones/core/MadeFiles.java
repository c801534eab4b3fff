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

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.FileRows.Saved;

/** The files of some phones, rendered and not stored yet. */
final class MadeFiles {

    private static final Outcome SAME = Outcome.skipped("its files are what they were");
    private static final Outcome GLOBAL = Outcome.ok("the global file of its model");
    private static final Outcome HELD = Outcome.skipped("its file was not generated but edited, uploaded or rolled back;"
            + " overwriteEdited=true replaces it");

    private final ConfigGenerator generator;
    private final PhonesToRender phones;
    private final Instant now;
    private final JobRun run;
    private final List<Made> made = new ArrayList<>();
    private final Map<PhoneModel, Global> globals = new HashMap<>();

    private MadeFiles(ConfigGenerator generator, PhonesToRender phones, Instant now, JobRun run) {
        this.generator = generator;
        this.phones = phones;
        this.now = now;
        this.run = run;
    }

    /** @param why why there is none */
    private record Made(MacAddress mac, Optional<ConfigFile> file, Optional<String> global, String why) { }

    /** @param file empty where the model's template makes none, or a bad one */
    private record Global(Optional<ConfigFile> file, Optional<String> bad) { }

    static MadeFiles of(ConfigGenerator generator, PhonesToRender phones, List<String> items, Instant now, JobRun run) {
        MadeFiles files = new MadeFiles(generator, phones, now, run);
        items.forEach(item -> files.made.add(files.make(item)));
        return files;
    }

    private Made make(String item) {
        MacAddress mac = MacAddress.NONE;
        try {
            mac = MacAddress.parse(item);
            Phone phone = Optional.ofNullable(phones.phones().get(mac)).orElseThrow(() -> new NotFound("there is no such phone"));
            if (phone.isPending()) {
                throw new Conflict("the phone is pending; approve it first");
            }
            PhoneModel model = Named.modelOf(phone);
            Global global = globals.computeIfAbsent(model, this::global);
            if (global.bad().isPresent()) {
                throw new Invalid(global.bad().get());
            }
            ConfigFile file = file(generator.privateFile(phones.view(), phone), Optional.of(mac), model);
            return new Made(mac, Optional.of(file), global.file().map(ConfigFile::name), "");
        } catch (Busy e) {
            throw e;
        } catch (FleetException e) {
            return new Made(mac, Optional.empty(), Optional.empty(), e.getMessage());
        }
    }

    private Global global(PhoneModel model) {
        try {
            return new Global(Optional.of(file(generator.globalFile(phones.view(), model), Optional.empty(), model)),
                    Optional.empty());
        } catch (NotFound e) {
            return new Global(Optional.empty(), Optional.empty());
        } catch (Invalid e) {
            return new Global(Optional.empty(), Optional.of(e.getMessage()));
        }
    }

    private ConfigFile file(Rendered rendered, Optional<MacAddress> mac, PhoneModel model) {
        if (rendered.hasErrors()) {
            throw new Invalid(FileWriter.problem(rendered));
        }
        return new ConfigFile(FileNames.lower(rendered.fileName()), mac.isPresent() ? FileKind.PRIVATE : FileKind.GLOBAL, mac,
                model, rendered.template(), 0, now, run.by(), run.reason(), rendered.keepAlivePeriod(), rendered.content());
    }

    Set<MacAddress> macs() {
        Set<MacAddress> macs = new HashSet<>();
        made.stream().filter(one -> one.file().isPresent()).forEach(one -> macs.add(one.mac()));
        return macs;
    }

    MacAddress mac(int item) {
        return made.get(item).mac();
    }

    /** All files to store for the phones that are still there. */
    Collection<ConfigFile> files(Set<MacAddress> there) {
        Map<String, ConfigFile> files = new HashMap<>();
        globals.values().forEach(global -> global.file().ifPresent(file -> files.put(file.name(), file)));
        made.stream().filter(one -> there.contains(one.mac())).forEach(one -> one.file().ifPresent(f -> files.put(f.name(), f)));
        return files.values();
    }

    /** The names of the global files that these phones include. */
    Set<String> globals() {
        Set<String> names = new HashSet<>();
        globals.values().forEach(global -> global.file().ifPresent(file -> names.add(file.name())));
        return names;
    }

    /**
     * @param newGlobals which global files are new to phones
     * @return in the order of the items
     */
    List<Outcome> outcomes(Set<MacAddress> there, Saved saved, Set<String> newGlobals) {
        return made.stream().map(one -> {
            if (one.file().isEmpty()) {
                return Outcome.failed(one.why());
            }
            String name = one.file().get().name();
            if (!there.contains(one.mac())) {
                return Outcome.failed("the phone was deleted meanwhile");
            }
            if (saved.changed().contains(name)) {
                return Outcome.OK;
            }
            boolean global = one.global().filter(newGlobals::contains).isPresent();
            return saved.held().contains(name) ? HELD : global ? GLOBAL : SAME;
        }).toList();
    }
}
