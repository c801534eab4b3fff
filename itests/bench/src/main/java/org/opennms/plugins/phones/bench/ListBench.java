package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** A page of 50 of the devices' list, by each filter and order, among 1,000, 10,000 and 100,000 phones at the same time. */
final class ListBench implements Bench {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final double WITHIN_NOISE = 1.3;
    /** A substring may cost five times as much in a fleet ten times as large. */
    private static final double SUBSTRING = 5;
    private static final int REQUESTS = 30;
    private static final String ADMINISTRATOR = "bench's own";

    /** @param goal at a fleet {@code tens} powers of ten as large as the smallest */
    private record Work(String text, String query, IntFunction<Goal> goal) { }

    private static final List<Work> WORKS = List.of(
            flat("all", ""),
            flat("from the middle on", "&after=%s"),
            flat("one MAC address", "&mac=%s"),
            flat("the beginning of a MAC address", "&mac=00908f0000*"),
            flat("one user", "&user=User500"),
            flat("the beginning of a user", "&user=user50*"),
            flat("one IP address", "&ip=10.16.1.244"),
            flat("the beginning of an IP address", "&ip=10.16.1.*"),
            flat("one nickname", "&nickname=nick500"),
            flat("one display name", "&displayName=person%%20500"),
            flat("one of 20 versions", "&version=2.2.16.7"),
            flat("a version of three phones", "&version=2.0.0.1"),
            flat("one of 50 regions", "&region=Region7"),
            flat("three of 50 regions", "&region=Region7&region=Region8&region=Region9"),
            flat("one of two models", "&model=Audiocodes_430HD"),
            flat("registered", "&status=registered"),
            flat("disconnected, of which there are ten", "&status=disconnected"),
            flat("pending, of which there are none", "&enrolment=pending"),
            flat("drifted in one way, of which there are none", "&drift=edited"),
            flat("one language", "&language=Hebrew"),
            flat("registered, of one model and version", "&status=registered&model=Audiocodes_430HD&version=2.2.16.8"),
            flat("sorted by user", "&sort=user"),
            flat("sorted by version, descending", "&sort=-version"),
            new Work("a substring that one phone has", "&q=erson%%20500%%20x", ListBench::substring),
            new Work("a substring that a hundredth has", "&q=05", ListBench::substring),
            new Work("a substring that none has", "&q=absent", ListBench::substring),
            new Work("sorted by report time", "&sort=-reportTime", tens -> Goal.NONE),
            new Work("users of several phones", "&multipleDevices=true", tens -> Goal.NONE));

    private static Work flat(String text, String query) {
        return new Work(text, query, tens -> Goal.atMost(WITHIN_NOISE));
    }

    private static Goal substring(int tens) {
        return Goal.atMost(Math.pow(SUBSTRING, tens));
    }

    @Override
    public List<Row> run(Setup setup) throws Exception {
        return setup.onEachDatabase("list", (database, scratch) -> {
            List<Phones> running = new ArrayList<>();
            try {
                List<OperatorCaller> callers = new ArrayList<>();
                for (int size : SIZES) {
                    Fleet fleet = mixed(Fleet.of(database, size, scratch), size);
                    Phones phones = Phones.start(setup, fleet, Map.of());
                    running.add(phones);
                    callers.add(OperatorCaller.of(phones, fleet.data(), ADMINISTRATOR));
                }
                List<Row> rows = new ArrayList<>();
                for (Work work : WORKS) {
                    rows.addAll(compare(setup, database, work, callers));
                }
                return rows;
            } finally {
                running.forEach(Phones::close);
            }
        });
    }

    private static List<Row> compare(Setup setup, Database database, Work work, List<OperatorCaller> callers) throws Exception {
        List<List<Double>> medians = callers.stream().map(caller -> (List<Double>) new ArrayList<Double>()).toList();
        round(work, callers);
        for (int round = 0; round < setup.rounds(); round++) {
            List<Double> found = round(work, callers);
            for (int i = 0; i < callers.size(); i++) {
                medians.get(i).add(found.get(i));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < callers.size(); i++) {
            rows.add(new Row(String.format(Locale.ROOT, "a page of 50 devices among %,d in %s: %s", SIZES.get(i), database, work.text),
                    "ms", medians.get(i), String.format(Locale.ROOT, "%,d phones", SIZES.get(0)), medians.get(0),
                    work.goal.apply(i)));
        }
        return rows;
    }

    /** One request to each in turn; each one's median. */
    private static List<Double> round(Work work, List<OperatorCaller> callers) throws Exception {
        List<List<Double>> times = callers.stream().map(caller -> (List<Double>) new ArrayList<Double>()).toList();
        for (int i = 0; i < REQUESTS; i++) {
            for (int fleet = 0; fleet < callers.size(); fleet++) {
                String path = "devices?limit=50" + String.format(Locale.ROOT, work.query, Seeds.mac(SIZES.get(fleet) / 2));
                times.get(fleet).add(callers.get(fleet).millis(path));
            }
        }
        return times.stream().map(Row::median).toList();
    }

    /** Copies of a few phones, made as different as a fleet is, in what lists search. */
    private static Fleet mixed(Fleet fleet, int size) throws IOException, SQLException {
        Map<String, String> environment = new HashMap<>(fleet.environment());
        environment.put("PHONES_ADMIN_PASSWORD", ADMINISTRATOR);
        try (Connection connection = fleet.connect("phones.db")) {
            connection.setAutoCommit(false);
            try (PreparedStatement update = connection.prepareStatement("UPDATE phone_list SET user_name = ?, display_name = ?,"
                    + " nickname = ?, ip = ?, version = ?, region = ?, model = ?, language = ?, words = ?, status = ?"
                    + " WHERE mac = ?")) {
                for (int number = 0; number < size; number++) {
                    mix(update, number);
                }
                update.executeBatch();
            }
            connection.commit();
            if (fleet.database() == Database.POSTGRES) {
                connection.setAutoCommit(true);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("VACUUM ANALYZE phone_list");
                }
            }
        }
        return new Fleet(fleet.database(), fleet.phones(), fleet.data(), environment);
    }

    private static void mix(PreparedStatement update, int number) throws SQLException {
        String user = "user" + number;
        String ip = "10." + (16 + number / 65_536) + "." + number / 256 % 256 + "." + number % 256;
        List<String> values = List.of(user, "person " + number, number % 10 == 0 ? "nick" + number : "", ip,
                number % 300 == 7 && number < 1_000 ? "2.0.0.1" : "2.2.16." + number % 20, "region" + number % 50,
                number % 2 == 0 ? "Audiocodes_430HD" : "Audiocodes_440HD", number % 100 == 3 ? "Hebrew" : "",
                Seeds.mac(number) + " " + user + " person " + number + (number == 500 ? " x " : " ") + ip + " +49300000",
                number < 1_000 && number % 100 == 9 ? "DISCONNECTED" : "REGISTERED", Seeds.mac(number).digits());
        for (int i = 0; i < values.size(); i++) {
            update.setString(i + 1, values.get(i));
        }
        update.addBatch();
        if (number % 5_000 == 0) {
            update.executeBatch();
        }
    }
}
