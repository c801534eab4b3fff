package org.opennms.plugins.phones.core;

import static org.opennms.plugins.phones.core.Fixture.ANNA;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.opennms.plugins.phones.api.exchange.ImportCheck;
import org.opennms.plugins.phones.api.exchange.ImportOptions;
import org.opennms.plugins.phones.api.exchange.UserExport.Layout;
import org.opennms.plugins.phones.api.exchange.UserExport;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.job.WholeOperation;
import org.opennms.plugins.phones.api.job.WholeOperation.Progress;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.UserName;

/** Imports and exports of a fleet as tests ask for them. */
final class ImportDesk implements AutoCloseable {

    /** The manual's own, App. A. */
    static final String HEADER = "Name,Password,Display Name,Region,Device 1 Display Name,Device 1 MAC Address,"
            + "Device 1 IP Phone Model,Device 1 Language,Device 1 VLAN Mode,Device 1 VLAN ID\r\n";
    static final String JANE = "jane,geheim,Jane,Berlin,device 1,00908f3bb602,FAKE_10x,English,Disabled,0\r\n";
    static final ImportOptions COMPARING = new ImportOptions(false, false, true);
    private static final Progress NO_PROGRESS = new Progress() {

        @Override
        public void total(long steps) {
            // nobody looks
        }

        @Override
        public void done(Outcome.State how, long steps) {
            // nobody looks
        }
    };

    final Fixture fleet = new Fixture();
    private final Families families = new Families(List.of(new FakeFamily()),
            new AdvertisedAddresses("phones.example.org", "", "8080,8081"));
    final UserImports imports = new UserImports(fleet.store, families, Fixture.SETTINGS, new ImportLimits(20, 20_000),
            fleet.clock);
    private final ImportOperation operation = new ImportOperation(fleet.store, imports, new EchoGenerator(), families,
            Fixture.SETTINGS, fleet.listeners, fleet.clock);

    final UserExports exports = new UserExports(fleet.store, fleet.core.phones(), fleet.clock);

    @Override
    public void close() {
        fleet.close();
    }

    ImportCheck check(String csv) {
        return check(csv.getBytes(StandardCharsets.UTF_8), COMPARING);
    }

    ImportCheck check(byte[] bytes, ImportOptions options) {
        try {
            return imports.check("users.csv", new ByteArrayInputStream(bytes), options, ANNA);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Outcome apply(ImportCheck check) {
        WholeOperation.Whole prepared = prepared(check);
        Outcome outcome = fleet.store.write(prepared::write);
        prepared.written();
        return outcome;
    }

    WholeOperation.Whole prepared(ImportCheck check) {
        JobRun run = new JobRun(1, Map.of("import", Long.toString(check.upload().id()), "tag", check.tag()), ANNA, "");
        return operation.prepare(run, NO_PROGRESS);
    }

    PhoneUser user(String name) {
        return fleet.core.phones().user(new UserName(name)).orElseThrow();
    }

    String export(Layout layout, boolean passwords) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            exports.users(new UserExport(UserExport.Users.ALL, layout, passwords), ANNA, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
