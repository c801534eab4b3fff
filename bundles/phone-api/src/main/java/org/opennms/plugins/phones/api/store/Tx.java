package org.opennms.plugins.phones.api.store;

/** The rows of one transaction or view, by topic. Valid inside the call that got it, on its thread. */
public interface Tx {

    PhoneRows phones();

    ListingRows listing();

    UserRows users();

    RegionRows regions();

    AlarmRows alarms();

    OutboxRows outbox();

    CommandRows commands();

    ConfigRows config();

    ModelRows models();

    FileRows files();

    DraftRows drafts();

    FirmwareRows firmware();

    JournalRows journal();

    ChangeRows changes();

    JobRows jobs();

    RevisionRows revisions();

    FileRevisionRows fileRevisions();

    UploadRows uploads();

    BackupRows backups();

    DeliveryRows deliveries();

    DriftRows drifts();

    SettingRows settings();

    Leases leases();

    Seals seals();
}
