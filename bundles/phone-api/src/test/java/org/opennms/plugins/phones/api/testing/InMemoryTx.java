package org.opennms.plugins.phones.api.testing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Change;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.AlarmRows;
import org.opennms.plugins.phones.api.store.BackupRows;
import org.opennms.plugins.phones.api.store.ChangeRows;
import org.opennms.plugins.phones.api.store.CommandRows;
import org.opennms.plugins.phones.api.store.ConfigRows;
import org.opennms.plugins.phones.api.store.DeliveryRows;
import org.opennms.plugins.phones.api.store.DraftRows;
import org.opennms.plugins.phones.api.store.DriftRows;
import org.opennms.plugins.phones.api.store.FileRevisionRows;
import org.opennms.plugins.phones.api.store.FileRows;
import org.opennms.plugins.phones.api.store.FirmwareRows;
import org.opennms.plugins.phones.api.store.JobRows;
import org.opennms.plugins.phones.api.store.JournalRows;
import org.opennms.plugins.phones.api.store.Leases;
import org.opennms.plugins.phones.api.store.ListingRows;
import org.opennms.plugins.phones.api.store.ModelRows;
import org.opennms.plugins.phones.api.store.OutboxRows;
import org.opennms.plugins.phones.api.store.PhoneRows;
import org.opennms.plugins.phones.api.store.RegionRows;
import org.opennms.plugins.phones.api.store.Revision.Topic;
import org.opennms.plugins.phones.api.store.RevisionRows;
import org.opennms.plugins.phones.api.store.Seals;
import org.opennms.plugins.phones.api.store.SettingRows;
import org.opennms.plugins.phones.api.store.States;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.api.store.UploadRows;
import org.opennms.plugins.phones.api.store.UserRows;

/** The rows of {@link InMemoryStore}: writable until sealed. */
final class InMemoryTx implements Tx {

    private final InMemoryPhones phones;
    private final InMemoryListing listing;
    private final InMemoryUsers users;
    private final InMemoryRegions regions;
    private final InMemoryAlarms alarms;
    private final InMemoryOutbox outbox;
    private final InMemoryCommands commands;
    private final InMemoryConfig config;
    private final InMemoryModels models;
    private final InMemoryFiles files;
    private final InMemoryDrafts drafts;
    private final InMemoryFirmware firmware;
    private final InMemoryJournal journal;
    private final InMemorySettings settings;
    private final InMemoryUploads uploads;
    private final InMemoryBackups backups;
    private final InMemoryDeliveries deliveries;
    private final InMemoryDrifts drifts;
    private final InMemoryChanges changes;
    private final InMemoryJobs jobs;
    private final InMemoryRevisions revisions = new InMemoryRevisions();
    private final InMemoryLeases leases;
    private boolean sealed;

    InMemoryTx(InMemoryLeases leases) {
        this.leases = leases;
        phones = new InMemoryPhones(this);
        listing = new InMemoryListing(this);
        users = new InMemoryUsers(this);
        regions = new InMemoryRegions(this);
        alarms = new InMemoryAlarms(this);
        outbox = new InMemoryOutbox(this);
        commands = new InMemoryCommands(this);
        config = new InMemoryConfig(this);
        models = new InMemoryModels(this);
        files = new InMemoryFiles(this);
        drafts = new InMemoryDrafts(this);
        firmware = new InMemoryFirmware(this);
        journal = new InMemoryJournal(this);
        settings = new InMemorySettings(this);
        uploads = new InMemoryUploads(this);
        backups = new InMemoryBackups(this);
        deliveries = new InMemoryDeliveries(this);
        drifts = new InMemoryDrifts(this);
        changes = new InMemoryChanges(this);
        jobs = new InMemoryJobs(this);
        sealed = true;
    }

    InMemoryTx copy() {
        InMemoryTx copy = new InMemoryTx(leases);
        copy.sealed = false;
        copy.phones.takeFrom(phones);
        copy.listing.takeFrom(listing);
        copy.users.takeFrom(users);
        copy.regions.takeFrom(regions);
        copy.alarms.takeFrom(alarms);
        copy.outbox.takeFrom(outbox);
        copy.commands.takeFrom(commands);
        copy.config.takeFrom(config);
        copy.models.takeFrom(models);
        copy.files.takeFrom(files);
        copy.drafts.takeFrom(drafts);
        copy.firmware.takeFrom(firmware);
        copy.journal.takeFrom(journal);
        copy.settings.takeFrom(settings);
        copy.uploads.takeFrom(uploads);
        copy.backups.takeFrom(backups);
        copy.deliveries.takeFrom(deliveries);
        copy.drifts.takeFrom(drifts);
        copy.changes.takeFrom(changes);
        copy.jobs.takeFrom(jobs);
        copy.revisions.takeFrom(revisions);
        return copy;
    }

    void seal() {
        sealed = true;
    }

    /** Called by every row kind before it changes anything. */
    void writing() {
        if (sealed) {
            throw new IllegalStateException("a write from a view, or after its transaction");
        }
    }

    /** What else goes with a phone. */
    void forget(MacAddress mac) {
        files.forget(mac);
        deliveries.forget(mac);
        drifts.forget(mac);
        commands.forget(mac);
        config.forget(mac);
    }

    @Override
    public PhoneRows phones() {
        return phones;
    }

    @Override
    public ListingRows listing() {
        return listing;
    }

    @Override
    public UserRows users() {
        return users;
    }

    @Override
    public RegionRows regions() {
        return regions;
    }

    @Override
    public AlarmRows alarms() {
        return alarms;
    }

    @Override
    public OutboxRows outbox() {
        return outbox;
    }

    @Override
    public CommandRows commands() {
        return commands;
    }

    @Override
    public ConfigRows config() {
        return config;
    }

    @Override
    public ModelRows models() {
        return models;
    }

    @Override
    public FileRows files() {
        return files;
    }

    @Override
    public DraftRows drafts() {
        return drafts;
    }

    @Override
    public FirmwareRows firmware() {
        return firmware;
    }

    @Override
    public JournalRows journal() {
        return journal;
    }

    @Override
    public ChangeRows changes() {
        return changes;
    }

    @Override
    public JobRows jobs() {
        return jobs;
    }

    @Override
    public RevisionRows revisions() {
        return revisions;
    }

    @Override
    public FileRevisionRows fileRevisions() {
        return files;
    }

    Optional<Change> begunChange() {
        return changes.begun();
    }

    /** Called before a write is committed: keeps what it changed, where it is a numbered change. */
    void keepRevisions(InMemoryTx before) {
        changes.begun().ifPresent(change -> Arrays.stream(Topic.values())
                .forEach(topic -> revisions.keep(topic, before.states(topic), states(topic), change.id())));
    }

    private Map<String, Map<String, String>> states(Topic topic) {
        Map<String, Map<String, String>> states = new HashMap<>();
        switch (topic) {
            case REGION -> regions.list().forEach(r -> states.put(States.entity(r.name()), States.of(r)));
            case TEMPLATE -> config.templates().forEach(t -> states.put(t.model().text(), States.of(t)));
            case PLACEHOLDER -> config.all().forEach(p -> states.put(States.entity(p.scope(), p.key()), States.of(p)));
            case USER -> users.all().forEach(u -> states.put(u.name().text(), States.of(u)));
            case PHONE -> phones.all().forEach(p -> states.put(p.mac().digits(), States.of(p)));
            case MODEL -> models.list().forEach(m -> states.put(m.model().text(), States.of(m)));
            default -> { }
        }
        return states;
    }

    @Override
    public UploadRows uploads() {
        return uploads;
    }

    @Override
    public BackupRows backups() {
        return backups;
    }

    @Override
    public DeliveryRows deliveries() {
        return deliveries;
    }

    @Override
    public DriftRows drifts() {
        return drifts;
    }

    @Override
    public SettingRows settings() {
        return settings;
    }

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    public Seals seals() {
        return new InMemorySeals();
    }

    InMemoryPhones phoneRows() {
        return phones;
    }

    InMemoryListing listingRows() {
        return listing;
    }

    InMemoryDrifts driftRows() {
        return drifts;
    }

    InMemoryUsers userRows() {
        return users;
    }
}
