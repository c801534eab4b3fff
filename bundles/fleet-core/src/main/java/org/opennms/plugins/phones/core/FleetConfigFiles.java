package org.opennms.plugins.phones.core;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.ConfigFile.Origin;
import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.FileInfo;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.fleet.ConfigFiles;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.store.FileQuery;
import org.opennms.plugins.phones.api.store.Revision.Topic;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/** The files phones fetch, by the operators' use cases. */
public final class FleetConfigFiles implements ConfigFiles {

    private static final String PERIOD_KEY = "ems_server/keep_alive_period";
    private static final int PAGE = 1000;

    private final Store store;
    private final Families families;
    private final UploadedFiles uploads;
    private final FileLint lint;
    private final CompanyDirectory directory;
    private final Clock clock;

    /** @param directoryLine how a line of the company directory is written */
    public FleetConfigFiles(Store store, Families families, ConfigGenerator generator, String directoryLine, Clock clock) {
        this.store = store;
        this.families = families;
        this.uploads = new UploadedFiles(families, generator);
        this.lint = new FileLint(generator, families);
        this.directory = new CompanyDirectory(directoryLine);
        this.clock = clock;
    }

    @Override
    public List<FileInfo> list(FileQuery query) {
        return store.read(view -> view.files().list(query));
    }

    @Override
    public Text read(String name) {
        return store.read(view -> text(view, current(view, name)));
    }

    private Text text(Tx view, ConfigFile file) {
        return new Text(file, configText(view, file).masked(), lint.findings(view, file));
    }

    private ConfigText configText(Tx view, ConfigFile file) {
        return new ConfigText(file.content().text(families.charset(view, file.model())), families.secretKeys());
    }

    private static ConfigFile current(Tx view, String name) {
        return view.files().current(UploadedFiles.checked(name)).orElseThrow(() -> notFound(name));
    }

    private static NotFound notFound(String name) {
        return new NotFound("there is no file " + PlainText.of(name, 128));
    }

    @Override
    public ConfigFile reveal(String name, Operator by) {
        return store.write(tx -> {
            ConfigFile file = current(tx, name);
            journal(tx, file, "file read with its secrets", "revision " + file.revision(), by, clock.instant());
            return file;
        });
    }

    @Override
    public Text edit(String name, String text, long revision, boolean force, String reason, Operator by) {
        Instant now = clock.instant();
        return store.write(tx -> {
            ConfigFile before = current(tx, name);
            if (before.revision() != revision) {
                throw new Stale("somebody else has changed " + before.name() + " since you have read it");
            }
            Charset charset = families.charset(tx, before.model());
            FileLint.checkWritable(text, charset);
            String whole = new ConfigText(text, families.secretKeys()).unmasked(configText(tx, before));
            return keep(tx, before.with(Content.of(whole, charset), Origin.EDITED, now, by, reason), Optional.of(before),
                    force, "file edited");
        });
    }

    private Text keep(Tx tx, ConfigFile file, Optional<ConfigFile> before, boolean force, String what) {
        List<Finding> findings = lint.findings(tx, file);
        FileLint.refuse(findings, force);
        tx.changes().begin(file.at(), file.by(), what, file.reason());
        ConfigFile stored = tx.files().save(withPeriod(tx, file));
        Activity activity = activity(stored, what, "revision " + stored.revision(), stored.by(), stored.at());
        tx.journal().record(activity.changing(before.map(FleetConfigFiles::words), Optional.of(words(stored))));
        tx.journal().changed(Topic.FILE.word(), stored.name(), stored.at());
        return new Text(stored, configText(tx, stored).masked(), findings);
    }

    private static String words(ConfigFile file) {
        return "revision " + file.revision() + ", " + file.origin().word() + ", " + file.content().size() + " bytes";
    }

    /** The period that the new text hands to the phone, whatever the old one did. */
    private ConfigFile withPeriod(Tx view, ConfigFile file) {
        Optional<Duration> period = Optional.ofNullable(configText(view, file).values().get(PERIOD_KEY))
                .filter(minutes -> minutes.matches("[1-9]\\d{0,4}")).map(Long::parseLong).map(Duration::ofMinutes);
        return new ConfigFile(file.name(), file.kind(), file.mac(), file.model(), file.template(), file.revision(), file.at(),
                file.by(), file.reason(), period, file.content(), file.origin(), file.change());
    }

    @Override
    public Text upload(String name, Content content, boolean replace, boolean force, String reason, Operator by) {
        Instant now = clock.instant();
        return store.write(tx -> {
            ConfigFile file = uploads.file(tx, name, content, reason, by, now);
            Optional<ConfigFile> before = tx.files().current(file.name());
            if (before.isPresent() && !replace) {
                throw new Conflict(file.name() + " is there already; say replace to take the new one for it");
            }
            return keep(tx, file, before, force, "file uploaded");
        });
    }

    @Override
    public void delete(Collection<String> names, String reason, Operator by) {
        Instant now = clock.instant();
        store.write(tx -> {
            tx.changes().begin(now, by, "file deleted", reason);
            names.forEach(name -> delete(tx, current(tx, name), by, now));
            return null;
        });
    }

    private static void delete(Tx tx, ConfigFile file, Operator by, Instant now) {
        tx.files().delete(file.name());
        tx.journal().record(activity(file, "file deleted", "revision " + file.revision(), by, now)
                .changing(Optional.of(words(file)), Optional.empty()));
        tx.journal().changed(Topic.FILE.word(), file.name(), now);
    }

    @Override
    public void deleteAll(long expected, String reason, Operator by) {
        Instant now = clock.instant();
        store.write(tx -> {
            tx.changes().begin(now, by, "all files deleted", reason);
            long deleted = 0;
            for (List<FileInfo> page = tx.files().list(FileQuery.all(PAGE)); !page.isEmpty();
                    page = tx.files().list(FileQuery.all(PAGE))) {
                page.forEach(file -> tx.files().delete(file.name()));
                page.forEach(file -> tx.journal().changed(Topic.FILE.word(), file.name(), now));
                deleted += page.size();
            }
            if (deleted != expected) {
                throw new Conflict("there are " + deleted + " files, not " + expected + "; nothing is deleted");
            }
            tx.journal().record(Activity.of(now, by, "all files deleted", deleted + " files")
                    .changing(Optional.of(deleted + " files"), Optional.empty()));
            return null;
        });
    }

    @Override
    public ConfigFile directory(Optional<RegionName> region, String reason, Operator by) {
        Instant now = clock.instant();
        return store.write(tx -> {
            Optional<RegionName> known = region.map(name -> tx.regions().find(name)
                    .orElseThrow(() -> new NotFound("there is no region " + name)).name());
            String name = CompanyDirectory.fileName(known);
            Optional<ConfigFile> before = tx.files().current(name);
            tx.changes().begin(now, by, "directory generated", reason);
            ConfigFile stored = tx.files().save(new ConfigFile(name, FileKind.DIRECTORY, Optional.<MacAddress>empty(),
                    ConfigFile.NO_MODEL, "", 0, now, by, reason, Optional.empty(),
                    directory.of(tx, known, families.charset())));
            journal(tx, stored, "directory generated", words(stored), by, now);
            if (before.filter(b -> b.revision() == stored.revision()).isEmpty()) {
                tx.journal().changed(Topic.FILE.word(), name, now);
            }
            return stored;
        });
    }

    @Override
    public boolean isStale(FileInfo file) {
        return file.kind() == FileKind.DIRECTORY
                && store.<Long>read(view -> view.revisions().newest(Topic.USER)) > file.change();
    }

    private static void journal(Tx tx, ConfigFile file, String what, String text, Operator by, Instant now) {
        tx.journal().record(activity(file, what, text, by, now));
    }

    private static Activity activity(ConfigFile file, String what, String text, Operator by, Instant now) {
        String told = file.name() + ", " + text;
        return file.mac().map(mac -> Activity.of(now, by, what, mac, told)).orElseGet(() -> Activity.of(now, by, what, told));
    }
}
