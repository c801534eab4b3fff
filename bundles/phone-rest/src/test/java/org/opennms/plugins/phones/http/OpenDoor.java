package org.opennms.plugins.phones.http;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The real door on free ports of this machine, in front of a fake fleet. */
final class OpenDoor implements AutoCloseable {

    final FakeFleet fleet = new FakeFleet();
    private final PhoneDoor door;

    OpenDoor() {
        this(settings("0", "", "", true, 5, 1_000));
    }

    OpenDoor(DoorSettings settings) {
        this(settings, Duration.ofMinutes(1));
    }

    /** @param patience how long a request waits for a worker */
    OpenDoor(DoorSettings settings, Duration patience) {
        door = new PhoneDoor(settings, fleet, fleet, fleet, fleet, fleet, fleet, fleet, patience);
        door.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> door.problem().isEmpty());
    }

    static DoorSettings settings(String ports, String httpsPorts, String keyStore, boolean fast, int seconds, int connections) {
        return DoorSettings.parse(ports, httpsPorts, keyStore, "changeit", String.valueOf(fast), String.valueOf(seconds),
                String.valueOf(seconds), String.valueOf(connections), "4", "", "wait", "");
    }

    /** A door that trusts aggregators in these networks. */
    static DoorSettings aggregators(String networks, String commands, String customers) {
        return DoorSettings.parse("0", "", "", "changeit", "true", "5", "5", "1000", "4", networks, commands, customers);
    }

    int port() {
        return ports().get(0);
    }

    List<Integer> ports() {
        return door.openPorts();
    }

    Wire wire() throws IOException {
        return new Wire(port());
    }

    /** Sends one request on a connection of its own. */
    Wire.Answer ask(String request) throws IOException {
        try (Wire wire = wire()) {
            return wire.ask(request);
        }
    }

    Wire.Answer get(String target, String... headers) throws IOException {
        return ask("GET " + target + " HTTP/1.1\r\nHost: phones\r\n" + String.join("", List.of(headers).stream()
                .map(h -> h + "\r\n").toList()) + "\r\n");
    }

    Wire.Answer post(String target, String body) throws IOException {
        return ask(Wire.post(target, body));
    }

    @Override
    public void close() throws InterruptedException {
        door.stop();
    }
}
