package org.opennms.plugins.phones.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.HdrHistogram.Histogram;

import org.opennms.plugins.phones.servers.FreePorts;

/** 100,000 phones that each report once a minute, beside Undertow that only answers at the same rate. */
final class PaceBench implements Bench {

    private static final int PHONES = 100_000;
    private static final double PER_SECOND = PHONES / 60.0;
    /** So that every phone has reported once, as it has in a program that runs for longer than a minute. */
    private static final int WARM_UP_SECONDS = 60;
    private static final int SLOW_SECONDS = 8;

    /** The times of one side, one figure a round, in milliseconds. */
    private static final class Side {

        private final List<Double> medians = new ArrayList<>();
        private final List<Double> p99s = new ArrayList<>();

        void add(Histogram round) {
            medians.add(round.getValueAtPercentile(50) / 1e3);
            p99s.add(round.getValueAtPercentile(99) / 1e3);
        }
    }

    @Override
    public List<Row> run(Setup setup) throws Exception {
        return setup.onEachDatabase("pace", (database, scratch) -> on(database, setup, scratch));
    }

    private static List<Row> on(Database database, Setup setup, Path scratch) throws Exception {
        Fleet fleet = Fleet.of(database, PHONES, scratch);
        int barePort = FreePorts.one();
        try (Child bare = BareServer.start(setup, scratch.resolve("bare.console"), barePort);
                Phones phones = Phones.start(setup, fleet, Map.of());
                Commits commits = Commits.on(fleet)) {
            Setup.say(phones + " beside " + bare);
            Pace pace = new Pace(PER_SECOND, PHONES);
            warmUp(phones.port, WARM_UP_SECONDS);
            warmUp(barePort, SLOW_SECONDS);
            Side mine = new Side();
            Side others = new Side();
            List<Double> commit = new ArrayList<>();
            for (int round = 0; round < setup.rounds(); round++) {
                int first = (int) (round * PER_SECOND * setup.seconds());
                mine.add(pace.run(phones.port, first, setup.seconds()));
                others.add(pace.run(barePort, first, setup.seconds()));
                commit.add(commits.p99());
            }
            return rows(database, mine, others, Row.median(commit) + Commits.GATHER_MILLIS);
        }
    }

    /** Slowly at first: nobody's fleet comes at full rate to a program that has not compiled itself yet. */
    private static void warmUp(int port, int seconds) throws Exception {
        for (int part = 4; part > 1; part--) {
            new Pace(PER_SECOND / part, PHONES).run(port, 0, SLOW_SECONDS / part);
        }
        new Pace(PER_SECOND, PHONES).run(port, 0, seconds);
    }

    private static List<Row> rows(Database database, Side mine, Side others, double commit) {
        String load = String.format(Locale.ROOT, "%,.0f keep-alives a second (100,000 phones a minute), durable in %s",
                PER_SECOND, database);
        double most = 3 * Row.median(others.p99s) + commit;
        Goal goal = Goal.decided(String.format(Locale.ROOT, "at most 3 x bare + one commit of %.2f ms = %.2f ms", commit, most),
                Row.median(mine.p99s) <= most);
        return List.of(new Row(load + ": 99 % answered within", "ms", mine.p99s, "bare Undertow handler", others.p99s, goal),
                new Row(load + ": half answered within", "ms", mine.medians, "bare Undertow handler", others.medians, Goal.NONE));
    }
}
