package org.opennms.plugins.phones.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one request costs with 1,000, 10,000 and 100,000 phones in the store: all three run at the same time. */
final class FleetSizeBench implements Bench {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final double WITHIN_NOISE = 1.3;

    /** A request; its milliseconds. */
    private interface Asking {
        double millis(SizedFleet fleet) throws Exception;
    }

    /** @param count of requests in a round */
    private record Work(String text, int count, Asking asking) { }

    private static final List<Work> WORKS = List.of(
            new Work("a keep-alive", 300, SizedFleet::keepAlive),
            new Work("a configuration fetch", 300, SizedFleet::fetch),
            new Work("a shell list of 50, the first", 20, SizedFleet::firstPage),
            new Work("a shell list of 50, from the middle on", 20, SizedFleet::middlePage));

    @Override
    public List<Row> run(Setup setup) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (Database database : setup.databases()) {
            Path scratch = setup.scratch("fleet-size");
            List<SizedFleet> fleets = new ArrayList<>();
            try {
                for (int size : SIZES) {
                    fleets.add(SizedFleet.start(setup, Fleet.of(database, size, scratch)));
                }
                for (Work work : WORKS) {
                    rows.addAll(compare(setup, database, work, fleets));
                }
            } finally {
                fleets.forEach(SizedFleet::close);
                Phones.delete(scratch);
            }
        }
        return rows;
    }

    private static List<Row> compare(Setup setup, Database database, Work work, List<SizedFleet> fleets) throws Exception {
        List<List<Double>> medians = fleets.stream().map(fleet -> (List<Double>) new ArrayList<Double>()).toList();
        round(work, fleets);
        round(work, fleets);
        for (int round = 0; round < setup.rounds(); round++) {
            List<Double> found = round(work, fleets);
            for (int i = 0; i < fleets.size(); i++) {
                medians.get(i).add(found.get(i));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < fleets.size(); i++) {
            rows.add(new Row(String.format(Locale.ROOT, "%s with %,d phones in %s", work.text, SIZES.get(i), database), "ms",
                    medians.get(i), String.format(Locale.ROOT, "%,d phones", SIZES.get(0)), medians.get(0),
                    Goal.atMost(WITHIN_NOISE)));
        }
        return rows;
    }

    /** One request to each in turn; each one's median. */
    private static List<Double> round(Work work, List<SizedFleet> fleets) throws Exception {
        List<List<Double>> times = fleets.stream().map(fleet -> (List<Double>) new ArrayList<Double>()).toList();
        for (int i = 0; i < work.count; i++) {
            for (int fleet = 0; fleet < fleets.size(); fleet++) {
                times.get(fleet).add(work.asking.millis(fleets.get(fleet)));
            }
        }
        return times.stream().map(Row::median).toList();
    }
}
