package org.opennms.plugins.phones.tftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.opennms.plugins.phones.api.delivery.Deliveries;
import org.opennms.plugins.phones.api.delivery.Delivery;
import org.opennms.plugins.phones.api.delivery.Fetch;
import org.opennms.plugins.phones.api.firmware.Firmware;
import org.opennms.plugins.phones.api.firmware.FirmwareStore;
import org.opennms.plugins.phones.api.firmware.OpenFirmware;
import org.opennms.plugins.phones.api.fleet.Asker;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.fleet.PhoneFiles;
import org.opennms.plugins.phones.api.fleet.ServedFile;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.RegionName;

/** A fleet with the files that the test gives it, which remembers what the door told it. */
final class FakeFleet implements PhoneFiles, FirmwareStore, Counters, Deliveries {

    private static final Instant MADE = Instant.parse("2026-03-01T12:00:00Z");

    final Map<String, String> files = new ConcurrentHashMap<>();
    final Map<String, Path> images = new ConcurrentHashMap<>();
    final List<Fetch> fetches = new CopyOnWriteArrayList<>();
    final List<FileChannel> opened = new CopyOnWriteArrayList<>();
    private final Map<String, Long> counted = new ConcurrentHashMap<>();
    volatile RuntimeException failure;

    private void fail() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public Optional<ServedFile> boot(String path) {
        fail();
        return served(path, Optional.empty());
    }

    @Override
    public Optional<ServedFile> config(String name, Asker asker) {
        fail();
        return served(name.toLowerCase(Locale.ROOT), Optional.of(new ServedFile.Stored(name.toLowerCase(Locale.ROOT), 7)));
    }

    @Override
    public Optional<ServedFile> zeroTouch(RegionName region, String name, Asker asker) {
        fail();
        return served(region + "/" + name.toLowerCase(Locale.ROOT), Optional.empty());
    }

    private Optional<ServedFile> served(String key, Optional<ServedFile.Stored> stored) {
        return Optional.ofNullable(files.get(key)).map(text -> new ServedFile("text/plain", MADE,
                Content.of(text, StandardCharsets.UTF_8), Map.of(), stored));
    }

    @Override
    public Optional<OpenFirmware> open(String name) {
        fail();
        return Optional.ofNullable(images.get(name.toLowerCase(Locale.ROOT))).map(path -> {
            try {
                FileChannel channel = FileChannel.open(path);
                opened.add(channel);
                return new OpenFirmware(new Firmware(name, Optional.empty(), Optional.empty(), "0123456789abcdef".repeat(4),
                        channel.size(), MADE, Operator.ITSELF), channel);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
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
    public void count(String name) {
        counted.merge(name, 1L, Long::sum);
    }

    @Override
    public Map<String, Long> all() {
        return Map.copyOf(counted);
    }

    @Override
    public Firmware add(String name, InputStream image, Operator by) {
        throw new UnsupportedOperationException("a phone adds no firmware");
    }

    @Override
    public List<Firmware> list() {
        return List.of();
    }

    @Override
    public void remove(String name, Operator by) {
        throw new UnsupportedOperationException("a phone removes no firmware");
    }
}
