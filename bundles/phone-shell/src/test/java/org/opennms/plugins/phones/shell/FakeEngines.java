package org.opennms.plugins.phones.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.AlarmQuery;
import org.opennms.plugins.phones.api.alarm.Alarms;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.Commands;
import org.opennms.plugins.phones.api.firmware.Firmware;
import org.opennms.plugins.phones.api.firmware.FirmwareStore;
import org.opennms.plugins.phones.api.firmware.OpenFirmware;
import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.host.Readiness;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;

/** Everything else the commands ask, each with one thing in it. */
final class FakeEngines implements Alarms, Commands, FirmwareStore, Counters, Readiness, Advertised {

    final List<Firmware> images = new ArrayList<>();
    List<String> problems = List.of();

    @Override
    public List<Alarm> list(AlarmQuery query) {
        return List.of(new Alarm(7, new MacAddress("00908f3bb602"), new AlarmName("IPPhoneRegisterFailure"), Severity.CRITICAL,
                "\u001b]0;owned\u0007no answer", new IpAddress("10.0.0.9"), "", "", "", 1, 1, 5, FakeFleet.NOW, FakeFleet.NOW, 3,
                FakeFleet.NOW, Optional.empty()));
    }

    @Override
    public Map<Severity, Long> active() {
        return Map.of(Severity.CRITICAL, 1L);
    }

    @Override
    public List<Command> list(Optional<MacAddress> mac, int limit) {
        return List.of(waiting(new MacAddress("00908f3bb602"), Command.RESTART, new Operator("anna")).sentAt(FakeFleet.NOW));
    }

    @Override
    public Command enqueue(MacAddress mac, String kind, Operator by) {
        return waiting(mac, kind, by);
    }

    private static Command waiting(MacAddress mac, String kind, Operator by) {
        return Command.waiting(mac, kind, FakeFleet.NOW, FakeFleet.NOW.plus(Duration.ofHours(1)), by);
    }

    @Override
    public Firmware add(String name, InputStream image, Operator by) {
        try {
            images.add(new Firmware(name, Optional.of("430HD"), Optional.of("UC_2.0"), "ab".repeat(32), image.readAllBytes().length,
                    FakeFleet.NOW, by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return images.get(images.size() - 1);
    }

    @Override
    public List<Firmware> list() {
        return images;
    }

    @Override
    public Optional<OpenFirmware> open(String name) {
        return Optional.empty();
    }

    @Override
    public void remove(String name, Operator by) {
        images.removeIf(image -> image.name().equals(name));
    }

    @Override
    public void count(String name) {
        throw new UnsupportedOperationException("the shell counts nothing");
    }

    @Override
    public Map<String, Long> all() {
        return Map.of("files.refused", 3L, "alarms.dropped", 1L);
    }

    @Override
    public List<String> problems() {
        return problems;
    }

    @Override
    public String files() {
        return "http://phones.example.org:8080/";
    }

    @Override
    public String reports() {
        return "http://phones.example.org:8081/";
    }

    @Override
    public String host() {
        return "phones.example.org";
    }
}
