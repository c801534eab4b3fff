package org.opennms.plugins.phones.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.opennms.plugins.phones.api.alarm.AlarmDesk;
import org.opennms.plugins.phones.api.alarm.Alert;
import org.opennms.plugins.phones.api.delivery.Deliveries;
import org.opennms.plugins.phones.api.delivery.Delivery;
import org.opennms.plugins.phones.api.delivery.Fetch;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.firmware.Firmware;
import org.opennms.plugins.phones.api.firmware.FirmwareStore;
import org.opennms.plugins.phones.api.firmware.OpenFirmware;
import org.opennms.plugins.phones.api.fleet.Asker;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.fleet.PhoneFiles;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.fleet.PhoneReports;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.fleet.ReportReply;
import org.opennms.plugins.phones.api.fleet.ServedFile;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;

/** A fleet that remembers what the door told it, and answers as the test says. */
final class FakeFleet implements PhoneReports, AlarmDesk, Phones, PhoneFiles, FirmwareStore, Counters,
        Deliveries {

    static final Instant MODIFIED = Instant.parse("2026-03-01T12:00:00.750Z");

    final List<Report> reports = new CopyOnWriteArrayList<>();
    final List<Alert> alerts = new CopyOnWriteArrayList<>();
    final List<IpAddress> alertSources = new CopyOnWriteArrayList<>();
    final List<String> reporters = new CopyOnWriteArrayList<>();
    final List<Asker> askers = new CopyOnWriteArrayList<>();
    final List<Fetch> fetches = new CopyOnWriteArrayList<>();
    final List<FileChannel> opened = new CopyOnWriteArrayList<>();
    final Map<String, String> files = new ConcurrentHashMap<>();
    final Map<String, Path> images = new ConcurrentHashMap<>();
    private final Map<String, Long> counted = new ConcurrentHashMap<>();
    volatile CompletionStage<ReportReply> reply = CompletableFuture.completedStage(ReportReply.NOTHING_TO_DO);
    volatile RuntimeException failure;

    void reset() {
        List.of(reports, alerts, alertSources, reporters, askers, opened, fetches).forEach(List::clear);
        List.of(files, images, counted).forEach(Map::clear);
        reply = CompletableFuture.completedStage(ReportReply.NOTHING_TO_DO);
        failure = null;
    }

    private void fail() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public CompletionStage<ReportReply> accept(Report report, String reporter) {
        fail();
        reports.add(report);
        reporters.add(reporter);
        return reply;
    }

    @Override
    public CompletionStage<ReportReply> acceptUnheard(Report report, String reporter) {
        fail();
        reports.add(report);
        reporters.add(reporter);
        return reply.thenApply(said -> new ReportReply(said.outcome(), List.of()));
    }

    @Override
    public CompletionStage<Integer> accept(List<Alert> posted, String reporter, IpAddress from) {
        fail();
        alerts.addAll(posted);
        alertSources.add(from);
        reporters.add(reporter);
        return CompletableFuture.completedStage(posted.size());
    }

    @Override
    public void record(Fetch fetch) {
        fetches.add(fetch);
    }

    @Override
    public List<Delivery> of(MacAddress mac) {
        return List.of();
    }

    @Override
    public Optional<ServedFile> boot(String path) {
        fail();
        return served(path);
    }

    @Override
    public Optional<ServedFile> config(String name, Asker asker) {
        fail();
        askers.add(asker);
        if (name.matches("[0-9a-fA-F]+\\.cfg") && name.length() != 16) {
            throw new Invalid("not a MAC address");
        }
        return served(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<ServedFile> zeroTouch(RegionName region, String name, Asker asker) {
        fail();
        askers.add(asker);
        return served(region + "/" + name.toLowerCase(Locale.ROOT));
    }

    private Optional<ServedFile> served(String key) {
        return Optional.ofNullable(files.get(key)).map(text -> new ServedFile("text/plain", MODIFIED,
                Content.of(text, StandardCharsets.UTF_8), Map.of("X-Template-Name", "Audiocodes_430HD"),
                Optional.of(new ServedFile.Stored(key, 7))));
    }

    @Override
    public Optional<OpenFirmware> open(String name) {
        fail();
        return Optional.ofNullable(images.get(name.toLowerCase(Locale.ROOT))).map(path -> {
            try {
                FileChannel channel = FileChannel.open(path);
                opened.add(channel);
                return new OpenFirmware(new Firmware(name, Optional.empty(), Optional.empty(), "0123456789abcdef".repeat(4),
                        channel.size(), MODIFIED, Operator.ITSELF), channel);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void count(String name) {
        counted.merge(name, 1L, Long::sum);
    }

    @Override
    public Map<String, Long> all() {
        return Map.copyOf(counted);
    }

    @Override
    public Optional<Phone> find(MacAddress mac) {
        return reports.stream().filter(r -> r.mac().equals(mac)).reduce((a, b) -> b)
                .map(r -> Phone.pending(mac, r.source(), MODIFIED).with(r));
    }

    @Override
    public Map<MacAddress, Phone> findAll(Collection<MacAddress> macs) {
        Map<MacAddress, Phone> known = new HashMap<>();
        reports.forEach(r -> known.put(r.mac(), Phone.pending(r.mac(), r.source(), MODIFIED).with(r)));
        known.keySet().retainAll(macs);
        return known;
    }

    @Override
    public Firmware add(String name, InputStream image, Operator by) {
        throw new UnsupportedOperationException("a phone adds no firmware");
    }

    @Override
    public List<Firmware> list() {
        return new ArrayList<>();
    }

    @Override
    public void remove(String name, Operator by) {
        throw new UnsupportedOperationException("a phone removes no firmware");
    }

    @Override
    public List<Phone> list(PhoneQuery query) {
        return List.of();
    }

    @Override
    public Status status(Phone phone) {
        return Status.NEVER_SEEN;
    }

    @Override
    public Optional<PhoneUser> user(UserName name) {
        return Optional.empty();
    }

    @Override
    public List<Region> regions() {
        return List.of();
    }

    @Override
    public List<Activity> activities(Optional<MacAddress> phone, int limit) {
        return List.of();
    }
}
