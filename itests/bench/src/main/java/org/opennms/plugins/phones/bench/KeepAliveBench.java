package org.opennms.plugins.phones.bench;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.opennms.plugins.phones.servers.FreePorts;

/** Keep-alives of 10,000 known phones, each answered when it is durable, beside Undertow that only answers. */
final class KeepAliveBench implements Bench {

    private static final int PHONES = 10_000;
    private static final int CONNECTIONS = 128;
    /** CXF's way is long: it is compiled only after some 200,000 posts. */
    private static final int WARM_UP_SECONDS = 20;

    @Override
    public List<Row> run(Setup setup) throws Exception {
        return setup.onEachDatabase("keep-alive", (database, scratch) -> on(database, setup, scratch));
    }

    private static List<Row> on(Database database, Setup setup, Path scratch) throws Exception {
        Path script = scratch.resolve("keep-alive.lua");
        try (InputStream in = KeepAliveBench.class.getResourceAsStream("/keep-alive.lua")) {
            Files.copy(in, script);
        }
        int barePort = FreePorts.one();
        try (Child bare = BareServer.start(setup, scratch.resolve("bare.console"), barePort);
                Phones front = Phones.start(setup, Fleet.of(database, PHONES, scratch), Map.of());
                Phones behind = Phones.start(setup, Fleet.of(database, PHONES, scratch), Map.of("fastKeepAlive", "false"))) {
            Setup.say(front + " and " + behind + " beside " + bare);
            Wrk wrk = new Wrk(setup, script, CONNECTIONS);
            List<Row> rows = new ArrayList<>(kept(database, setup, wrk, front.port, behind.port, barePort));
            rows.add(anew(database, setup, wrk, front.port, barePort));
            return rows;
        }
    }

    private static List<Row> kept(Database database, Setup setup, Wrk wrk, int front, int behind, int bare) throws Exception {
        List<Double> inFront = new ArrayList<>();
        List<Double> throughCxf = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        wrk.rate(front, WARM_UP_SECONDS, PHONES, "kept");
        wrk.rate(behind, WARM_UP_SECONDS, PHONES, "kept");
        wrk.rate(bare, WARM_UP_SECONDS / 4, PHONES, "kept");
        for (int round = 0; round < setup.rounds(); round++) {
            inFront.add(wrk.rate(front, setup.seconds(), PHONES, "kept"));
            beside.add(wrk.rate(bare, setup.seconds(), PHONES, "kept"));
            throughCxf.add(wrk.rate(behind, setup.seconds(), PHONES, "kept"));
        }
        String work = "keep-alives on " + CONNECTIONS + " kept connections, durable in " + database;
        return List.of(new Row(work + ", taken in front of CXF", "requests/s", inFront, "bare Undertow handler", beside,
                        Goal.atLeast(0.20)),
                new Row(work + ", through CXF", "requests/s", throughCxf, "bare Undertow handler", beside, Goal.atLeast(0.15)));
    }

    private static Row anew(Database database, Setup setup, Wrk wrk, int front, int bare) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        for (int round = 0; round < setup.rounds(); round++) {
            ours.add(wrk.rate(front, setup.seconds(), PHONES, "close"));
            beside.add(wrk.rate(bare, setup.seconds(), PHONES, "close"));
        }
        return new Row("keep-alives, a new connection each, durable in " + database, "requests/s", ours,
                "bare Undertow handler", beside, Goal.NONE);
    }
}
