package org.opennms.plugins.phones.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.exchange.ImportCheck;
import org.opennms.plugins.phones.api.exchange.ImportOptions;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.job.WholeOperation;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.audiocodes.AudioCodesFamily;
import org.opennms.plugins.phones.config.LayeredConfigGenerator;
import org.opennms.plugins.phones.core.Families;
import org.opennms.plugins.phones.core.FleetSettings;
import org.opennms.plugins.phones.core.ImportLimits;
import org.opennms.plugins.phones.core.ImportOperation;
import org.opennms.plugins.phones.core.Listeners;
import org.opennms.plugins.phones.core.UserImports;
import org.opennms.plugins.phones.store.SqlStore;

/**
 * From a CSV file to users, phones and files that are durable: parsed, compared, rendered, encrypted and written, beside the
 * same rows written by as few statements as can be, into tables with the same indexes.
 */
final class ImportBench implements Bench {

    private static final List<Integer> SIZES = List.of(10_000, 100_000);
    private static final int MEGABYTES = 64 << 20;
    private static final Operator ANNA = new Operator("anna");
    private static final WholeOperation.Progress NOBODY_LOOKS = new WholeOperation.Progress() {

        @Override
        public void total(long steps) {
            // nobody looks
        }

        @Override
        public void done(Outcome.State how, long steps) {
            // nobody looks
        }
    };

    @Override
    public List<Row> run(Setup setup) throws Exception {
        return setup.onEachDatabase("import", (database, scratch) -> {
            List<Row> rows = new ArrayList<>();
            // Both sides once before anything is timed: a server that imports has run for a while.
            Fleet first = Fleet.of(database, 0, scratch);
            imported(first, csv(SIZES.get(0)));
            BareRows.of(first).secondsToWrite();
            for (int size : SIZES) {
                rows.add(measured(database, scratch, size, Math.min(setup.rounds(), size > SIZES.get(0) ? 2 : setup.rounds())));
            }
            return rows;
        });
    }

    private static Row measured(Database database, Path scratch, int size, int rounds) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        byte[] csv = csv(size);
        for (int round = 0; round < rounds; round++) {
            Fleet fleet = Fleet.of(database, 0, scratch);
            ours.add(size / imported(fleet, csv));
            bare.add(size / BareRows.of(fleet).secondsToWrite());
        }
        return new Row("import of " + String.format(Locale.ROOT, "%,d", size) + " users and phones, " + database,
                "rows of CSV/s", ours, database == Database.SQLITE ? "batched insert of the same rows" : "COPY of the same rows",
                bare, Goal.atLeast(0.2));
    }

    private static byte[] csv(int size) {
        StringBuilder csv = new StringBuilder("Name,Password,Display Name,Region,Device 1 Display Name,Device 1 MAC Address,"
                + "Device 1 IP Phone Model,Device 1 Language,Device 1 VLAN Mode,Device 1 VLAN ID\r\n");
        for (int i = 0; i < size; i++) {
            csv.append("user").append(i).append(",secret-").append(i).append(",Person ").append(i).append(",Berlin,Desk ").append(i)
                    .append(',').append(Seeds.mac(i)).append(",Audiocodes_430HD,English,Disabled,0\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Seconds from the upload to the commit. */
    private static double imported(Fleet fleet, byte[] csv) throws Exception {
        Map<String, String> env = fleet.environment();
        SqlStore store = new SqlStore(fleet.data().resolve("db").toString(), fleet.data().resolve("keys/store.key").toString(), 2,
                env.getOrDefault("PHONES_DB_URL", ""), env.getOrDefault("PHONES_DB_USER", ""), env.getOrDefault("PHONES_DB_PASSWORD", ""));
        store.start();
        try {
            store.write(tx -> {
                tx.regions().save(new Region(new RegionName("Berlin"), Optional.empty()));
                return null;
            });
            AudioCodesFamily family = new AudioCodesFamily("UTF-8", "");
            Families families = new Families(List.of(family), new LocalAddresses());
            FleetSettings settings = FleetSettings.parse("20000", "50", "ignore", "pin", "", "24", "24", "24", "20", "1");
            Clock clock = Clock.systemUTC();
            UserImports imports = new UserImports(store, families, settings, new ImportLimits(1_000_000, MEGABYTES), clock);
            ImportOperation operation = new ImportOperation(store, imports,
                    new LayeredConfigGenerator(List.of(family), List.of(new LocalAddresses())), families, settings,
                    new Listeners(List.of(), List.of()), clock);
            long began = System.nanoTime();
            ImportCheck check = imports.check("bench.csv", new ByteArrayInputStream(csv), ImportOptions.PLAIN, ANNA);
            long checked = System.nanoTime();
            WholeOperation.Whole whole = operation.prepare(new JobRun(1, Map.of("import", Long.toString(check.upload().id()),
                    "tag", check.tag()), ANNA, ""), NOBODY_LOOKS);
            long prepared = System.nanoTime();
            store.write(tx -> {
                tx.changes().begin(clock.instant(), ANNA, "users imported", "");
                return whole.write(tx);
            });
            long end = System.nanoTime();
            Setup.say(check.rows() + " rows into " + fleet.database() + ": checked " + (checked - began) / 1_000_000 + " ms, prepared "
                    + (prepared - checked) / 1_000_000 + " ms, written " + (end - prepared) / 1_000_000 + " ms");
            return (end - began) / 1e9;
        } finally {
            store.close();
        }
    }
}
