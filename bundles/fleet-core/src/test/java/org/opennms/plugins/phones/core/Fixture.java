package org.opennms.plugins.phones.core;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.alarm.Alert;
import org.opennms.plugins.phones.api.command.WireCommand;
import org.opennms.plugins.phones.api.fleet.Asker;
import org.opennms.plugins.phones.api.fleet.ReportReply;
import org.opennms.plugins.phones.api.fleet.UserEntry;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Network;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.api.testing.InMemoryStore;
import org.opennms.plugins.phones.api.testing.MovableClock;

/** The whole core on a store in memory, its intake running, its ticks by hand. */
final class Fixture implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final MacAddress MAC = new MacAddress("00908f3bb602");
    static final IpAddress HERE = new IpAddress("10.1.2.3");
    static final IpAddress ELSEWHERE = new IpAddress("10.9.9.9");
    static final RegionName BERLIN = new RegionName("Berlin");
    static final Operator ANNA = new Operator("anna");
    static final FleetSettings SETTINGS = new FleetSettings(20_000, 50, FleetSettings.Strangers.IGNORE,
            FleetSettings.FileAccess.PIN, List.of(), Duration.ofHours(24), Duration.ofHours(24), Duration.ofHours(24), 20,
            Duration.ZERO);

    /** A DHCP server's, where a test writes one. */
    final Path leases = Path.of("target", "leases-" + UUID.randomUUID());
    final InMemoryStore store = new InMemoryStore();
    final MovableClock clock = new MovableClock(NOON);
    final List<String> phoneNews = new CopyOnWriteArrayList<>();
    final List<AlarmChange> alarmNews = new CopyOnWriteArrayList<>();
    final Listeners listeners = new Listeners(List.of((before, after) -> phoneNews.add(word(before) + " -> " + word(after))),
            List.of(alarmNews::add));
    final List<String> problems = new ArrayList<>();
    final FleetCore core;

    Fixture() {
        this(SETTINGS);
    }

    Fixture(FleetSettings settings) {
        AdvertisedAddresses advertised = new AdvertisedAddresses("phones.example.org", "", "8080,8081");
        core = new FleetCore(store, new EchoGenerator(), (phone, commands) -> commands.stream()
                .filter(c -> !c.kind().equals("unwritable"))
                .map(c -> new WireCommand("PUT", c.kind(), Map.of())).toList(),
                new Families(List.of(new FakeFamily()), advertised),
                listeners, () -> problems, settings, new AddressTables(leases.toString(), "", clock), clock);
        core.intake.start();
        store.change(tx -> tx.regions().save(new Region(BERLIN, Optional.empty())));
    }

    static FleetSettings limits(int pending, int perSource) {
        return new FleetSettings(pending, perSource, SETTINGS.strangers(), SETTINGS.privateFiles(), List.of(),
                SETTINGS.accessWindow(), SETTINGS.commandExpiry(), SETTINGS.alarmRepeat(), SETTINGS.scanThreshold(),
                SETTINGS.commitDelay());
    }

    static FleetSettings access(FleetSettings.Strangers strangers, FleetSettings.FileAccess mode, String trusted) {
        return new FleetSettings(20_000, 50, strangers, mode, Network.parseAll(trusted), SETTINGS.accessWindow(),
                SETTINGS.commandExpiry(), SETTINGS.alarmRepeat(), SETTINGS.scanThreshold(),
                SETTINGS.commitDelay());
    }

    private static String word(Optional<Phone> phone) {
        return phone.map(p -> p.lastReport().map(r -> r.status().word()).orElse(p.enrolment().word())).orElse("none");
    }

    @Override
    public void close() {
        core.close();
    }

    static MacAddress mac(int number) {
        return new MacAddress(String.format("0090%08x", number));
    }

    Report report(MacAddress mac, IpAddress from, Status status, String... fields) {
        Map<String, String> named = new LinkedHashMap<>(Map.of("model", "10X", "ip", from.text()));
        for (int i = 0; i < fields.length; i += 2) {
            named.put(fields[i], fields[i + 1]);
        }
        return new Report(mac, clock.instant(), from, Report.Kind.KEEP_ALIVE, status, named);
    }

    ReportReply say(MacAddress mac, IpAddress from, Status status, String... fields) {
        return core.reports().accept(report(mac, from, status, fields), "system").toCompletableFuture().join();
    }

    int alert(MacAddress mac, String name, String severity) {
        return core.alarmDesk().accept(List.of(alertOf("IPPhone/" + mac, name, severity)), "system", HERE)
                .toCompletableFuture().join();
    }

    static Alert alertOf(String source, String name, String severity) {
        return new Alert(Optional.of(32_002L), name, "it\u001b[2J broke", "2026-03-01T13:00:00", severity, source,
                Optional.of(2), Optional.of(5), "one", "two");
    }

    Phone pending(MacAddress mac) {
        say(mac, HERE, Status.STARTED);
        return phone(mac);
    }

    Phone approved(MacAddress mac) {
        pending(mac);
        return core.admin().approve(mac, BERLIN, Optional.of(user("u" + mac)), Optional.empty(), ANNA);
    }

    Phone imported(MacAddress mac) {
        return core.admin().add(mac, FakeFamily.SIP.model(), Optional.of(BERLIN), Optional.of(user("u" + mac)), ANNA);
    }

    static UserEntry user(String name) {
        return new UserEntry(new UserName(name), Optional.of("Dr " + name), Optional.of(new Secret("geheim")));
    }

    Phone phone(MacAddress mac) {
        return find(mac).orElseThrow();
    }

    Optional<Phone> find(MacAddress mac) {
        return core.phones().find(mac);
    }

    <T> T look(Function<Tx, T> question) {
        return store.read(question);
    }

    boolean fetches(MacAddress mac, IpAddress from) {
        return core.files().config(mac + ".cfg", asker(from, "")).isPresent();
    }

    static Asker asker(IpAddress from, String userAgent) {
        return new Asker(from, Optional.of(userAgent).filter(ua -> !ua.isEmpty()));
    }

    List<String> activities() {
        return core.phones().activities(Optional.empty(), 100).stream().map(a -> a.what()).toList();
    }

    /** Lets work gather: a write holds the store while {@code work} runs. */
    <T> T whileStoreIsHeld(Supplier<T> work) {
        return store.write(tx -> work.get());
    }

    long counted(String name) {
        return core.counters().all().getOrDefault(name, 0L);
    }
}
