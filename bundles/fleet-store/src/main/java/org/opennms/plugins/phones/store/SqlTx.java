package org.opennms.plugins.phones.store;

import java.sql.Connection;

import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
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
import org.opennms.plugins.phones.api.store.RevisionRows;
import org.opennms.plugins.phones.api.store.Seals;
import org.opennms.plugins.phones.api.store.SettingRows;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.api.store.UploadRows;
import org.opennms.plugins.phones.api.store.UserRows;

/** One transaction on one connection. Rows kept beyond it would write into somebody else's, so they are refused. */
final class SqlTx implements Tx, ConnectionProvider, AutoCloseable {

    private static final Settings SETTINGS;

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        SETTINGS = new Settings().withExecuteLogging(false).withFetchWarnings(false).withReturnAllOnUpdatableRecord(false);
    }

    private final Connection connection;
    private final Vault vault;
    private final boolean writing;
    private final Thread owner = Thread.currentThread();
    private final DSLContext sql;
    private final SqlChanges changes;
    private final SqlRevisions revisions;
    private final Keeper keeper;
    private final FeedPage feed;
    private boolean closed;

    SqlTx(Connection connection, SQLDialect dialect, Vault vault, boolean writing) {
        this.connection = connection;
        this.vault = vault;
        this.writing = writing;
        this.sql = DSL.using(this, dialect, SETTINGS);
        this.changes = new SqlChanges(sql);
        this.revisions = new SqlRevisions(sql, vault);
        this.keeper = new Keeper(changes, revisions);
        this.feed = new FeedPage(sql, SqlJournal.FEED_INSERT);
    }

    @Override
    public Connection acquire() {
        if (closed || Thread.currentThread() != owner) {
            throw new IllegalStateException("rows are used outside the transaction they belong to");
        }
        return connection;
    }

    @Override
    public void release(Connection released) {
        // The transaction's end releases it.
    }

    /** Writes what was only gathered; to be called before the commit. */
    void finish() {
        feed.write();
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public PhoneRows phones() {
        return new SqlPhones(sql, configRows(), fileRows(), keeper);
    }

    @Override
    public ListingRows listing() {
        return new SqlListing(sql, phones());
    }

    @Override
    public UserRows users() {
        return new SqlUsers(sql, vault, keeper);
    }

    @Override
    public RegionRows regions() {
        return new SqlRegions(sql, keeper);
    }

    @Override
    public AlarmRows alarms() {
        return new SqlAlarms(sql);
    }

    @Override
    public OutboxRows outbox() {
        return new SqlOutbox(sql, writing);
    }

    @Override
    public CommandRows commands() {
        return new SqlCommands(sql);
    }

    @Override
    public ConfigRows config() {
        return configRows();
    }

    @Override
    public ModelRows models() {
        return new SqlModels(sql, keeper);
    }

    @Override
    public FileRows files() {
        return fileRows();
    }

    @Override
    public DraftRows drafts() {
        return new SqlDrafts(sql, vault, changes);
    }

    @Override
    public FirmwareRows firmware() {
        return new SqlFirmware(sql);
    }

    @Override
    public JournalRows journal() {
        return new SqlJournal(sql, feed);
    }

    @Override
    public ChangeRows changes() {
        return changes;
    }

    @Override
    public JobRows jobs() {
        return new SqlJobs(sql, vault);
    }

    @Override
    public RevisionRows revisions() {
        return revisions;
    }

    @Override
    public FileRevisionRows fileRevisions() {
        return new SqlFileRevisions(sql, fileRows());
    }

    @Override
    public BackupRows backups() {
        return new SqlBackups(sql, vault);
    }

    @Override
    public UploadRows uploads() {
        return new SqlUploads(sql, vault);
    }

    @Override
    public DeliveryRows deliveries() {
        return new SqlDeliveries(sql);
    }

    @Override
    public DriftRows drifts() {
        return new SqlDrifts(sql);
    }

    @Override
    public SettingRows settings() {
        return new SqlSettings(sql);
    }

    @Override
    public Leases leases() {
        return new SqlLeases(sql, writing);
    }

    @Override
    public Seals seals() {
        return new VaultSeals(vault);
    }

    private SqlConfig configRows() {
        return new SqlConfig(sql, vault, keeper);
    }

    private SqlFiles fileRows() {
        return new SqlFiles(sql, vault, changes);
    }
}
