package org.opennms.plugins.phones.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.store.Tx;

/** A real store on a database of its own, and the things that the tests put into it. */
abstract class StoreTest {

    /** With nanoseconds: what goes in must come out, or yesterday's report looks newer than itself. */
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456789Z");
    static final Operator ANNA = new Operator("anna");
    static final MacAddress MAC = mac(1);
    static final PhoneModel MODEL = new PhoneModel("Audiocodes_430HD");

    @TempDir
    Path directory;
    TestDatabase database;
    SqlStore store;

    @BeforeEach
    void start(TestDatabase.Kind kind) throws IOException {
        database = kind.in(directory);
        store = open();
        store.database();
    }

    @AfterEach
    void stop() throws IOException {
        store.close();
        database.close();
    }

    SqlStore open() {
        return open(directory);
    }

    /** Another program's store on the same database. */
    SqlStore open(Path home) {
        SqlStore opened = database.store(home);
        opened.start();
        return opened;
    }

    void restart() {
        store.close();
        store = open();
    }

    void change(Consumer<Tx> work) {
        store.write(tx -> {
            work.accept(tx);
            return null;
        });
    }

    static MacAddress mac(int number) {
        return new MacAddress(String.format("00908f%06x", number));
    }

    static Phone pending(int number, String address) {
        return Phone.pending(mac(number), new IpAddress(address), NOW);
    }

    static Report report(MacAddress mac, Instant at) {
        return new Report(mac, at, new IpAddress("10.1.2.3"), Report.Kind.KEEP_ALIVE, Status.REGISTERED,
                Map.of("model", "430HD", "userName", "Jürgen \"J\" \u0007 😀", "empty", ""));
    }

    static Alarm alarm(MacAddress mac, String name) {
        return new Alarm(0, mac, new AlarmName(name), Severity.CRITICAL, "no account", new IpAddress("10.1.2.3"),
                "01/03/2026 12:00", "TlsConnectionFailure", "", 4711, 1, 5, NOW, NOW.plusNanos(1), 3, NOW.plusSeconds(1),
                Optional.empty());
    }

    static ConfigFile file(String name, FileKind kind, String text) {
        return new ConfigFile(name, kind, kind == FileKind.PRIVATE ? Optional.of(MAC) : Optional.empty(), MODEL, "430HD",
                0, NOW, ANNA, "approval", Optional.of(Duration.ofMinutes(5)),
                Content.of(text, StandardCharsets.UTF_8));
    }

    List<Phone> phones() {
        return store.read(tx -> tx.phones().list(PhoneQuery.all(1000)));
    }
}
