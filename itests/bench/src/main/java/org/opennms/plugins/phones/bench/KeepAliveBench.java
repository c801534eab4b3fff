package org.opennms.plugins.phones.bench;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keep-alives of 10,000 known phones, each answered when it is durable, beside Undertow that only answers. */
final class KeepAliveBench implements Bench {

    private static final int PHONES = 10_000;
    private static final int CONNECTIONS = 128;
    private static final int WARM_UP_SECONDS = 10;

    @Override
    public List<Row> run(Setup setup) throws Exception {
        Path scratch = setup.scratch("keep-alive");
        Path script = scratch.resolve("keep-alive.lua");
        try (InputStream in = KeepAliveBench.class.getResourceAsStream("/keep-alive.lua")) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        int barePort = Setup.freePorts(1).get(0);
        try (Phones phones = Phones.start(setup, scratch.resolve("data"));
                Child bare = BareServer.start(setup, scratch.resolve("bare.console"), barePort)) {
            Setup.say(phones + " beside " + bare);
            phones.introduce(PHONES);
            Wrk wrk = new Wrk(setup, script, CONNECTIONS);
            return List.of(
                    compare(setup, wrk, phones.port, barePort, "kept", Optional.of(0.20)),
                    compare(setup, wrk, phones.port, barePort, "close", Optional.empty()));
        } finally {
            Phones.delete(scratch);
        }
    }

    private static Row compare(Setup setup, Wrk wrk, int port, int barePort, String connection, Optional<Double> required)
            throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        wrk.rate(port, WARM_UP_SECONDS, PHONES, connection);
        wrk.rate(barePort, WARM_UP_SECONDS / 2, PHONES, connection);
        for (int round = 0; round < setup.rounds(); round++) {
            ours.add(wrk.rate(port, setup.seconds(), PHONES, connection));
            beside.add(wrk.rate(barePort, setup.seconds(), PHONES, connection));
        }
        String work = connection.equals("kept") ? "keep-alives on " + CONNECTIONS + " kept connections"
                : "keep-alives, a new connection each";
        return new Row(work, "requests/s", ours, "bare Undertow", beside, false, required);
    }
}
