package org.opennms.plugins.phones.bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.store.SqlStore;

/** A job that generates all files of a fleet anew, beside a bare merge and a batched insert of the same rows. */
final class GenerateBench implements Bench {

    private static final List<Integer> SIZES = List.of(10_000, 100_000);
    private static final int MOST_ROUNDS_OF_THE_LARGEST = 2;
    private static final String ADMINISTRATOR = "bench's own";
    private static final String CHANGED = "K1";
    private static final double WANTED = 0.5;

    @Override
    public List<Row> run(Setup setup) throws Exception {
        return setup.onEachDatabase("generate", (database, scratch) -> {
            List<Row> rows = new ArrayList<>();
            for (int size : SIZES) {
                int rounds = size == SIZES.get(0) ? setup.rounds() : Math.min(setup.rounds(), MOST_ROUNDS_OF_THE_LARGEST);
                Fleet fleet = prepared(Fleet.of(database, size, scratch));
                Fleet empty = opened(Fleet.of(database, 0, scratch));
                try (Phones phones = Phones.start(setup, fleet, Map.of()); Connection connection = empty.connect("phones.db")) {
                    OperatorCaller operator = OperatorCaller.of(phones, fleet.data(), ADMINISTRATOR);
                    rows.add(compare(operator, new BareGeneration(connection, database), database, size, rounds));
                }
            }
            return rows;
        });
    }

    private static Row compare(OperatorCaller operator, BareGeneration bare, Database database, int size, int rounds)
            throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double mine = generate(operator, "round-" + round, size);
            double other = bare.filesPerSecond("round-" + round, size);
            // the first warms both up
            if (round > 0) {
                ours.add(mine);
                beside.add(other);
            }
        }
        return new Row(String.format(Locale.ROOT, "regeneration of %,d files in %s", size, database), "files/s", ours,
                "bare Velocity merge and batched insert of the same rows", beside, Goal.atLeast(WANTED));
    }

    private static double generate(OperatorCaller operator, String value, int size) throws Exception {
        operator.write("PUT", "placeholders/" + CHANGED, "{\"value\":\"" + value + "\"}");
        long began = System.nanoTime();
        long job = operator.write("POST", "generations", "{\"reason\":\"bench\"}").path("id").asLong();
        String state = "";
        int done = 0;
        while (!state.equals("done")) {
            Thread.sleep(20);
            var found = operator.read("jobs/" + job);
            state = found.path("state").asText();
            done = found.path("ok").asInt();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (done != size) {
            throw new IllegalStateException(done + " files of " + size + " were made anew");
        }
        return size / seconds;
    }

    /** With the template that both sides merge. */
    private static Fleet prepared(Fleet fleet) {
        PhoneModel model = new PhoneModel("Audiocodes_430HD");
        String body = PaperTemplate.body(key -> "%ITCS_" + key + "%") + "mac=%ITCS_mac%\n";
        withStore(fleet, store -> store.write(tx -> {
            tx.config().save(new Template(model, "bench", "", Template.Engine.PLAIN, PaperTemplate.xml(body), true));
            PaperTemplate.values().forEach((key, value) ->
                    tx.config().save(new Placeholder(PlaceholderScope.SYSTEM, key, value, "", false)));
            return null;
        }));
        Map<String, String> environment = new HashMap<>(fleet.environment());
        environment.put("PHONES_ADMIN_PASSWORD", ADMINISTRATOR);
        return new Fleet(fleet.database(), fleet.phones(), fleet.data(), environment);
    }

    /** The tables alone. */
    private static Fleet opened(Fleet fleet) {
        withStore(fleet, store -> { });
        return fleet;
    }

    private static void withStore(Fleet fleet, Consumer<SqlStore> work) {
        SqlStore store = fleet.store();
        store.start();
        try {
            work.accept(store);
        } finally {
            store.close();
        }
    }
}
