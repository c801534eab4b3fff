package org.opennms.plugins.phones.bench;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a bench, but not for ever. */
final class Limited {

    private static final int MINUTES = 10;
    private static final int SECONDS_TO_CLEAR_UP = 60;

    private Limited() { }

    /** Its rows; none where it failed or took too long, which is said. */
    static List<Row> run(String name, Bench bench, Setup setup) throws InterruptedException {
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, "bench-" + name);
            made.setDaemon(true);
            return made;
        });
        Future<List<Row>> rows = thread.submit(() -> bench.run(setup));
        thread.shutdown();
        try {
            return rows.get(MINUTES, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            rows.cancel(true);
            thread.awaitTermination(SECONDS_TO_CLEAR_UP, TimeUnit.SECONDS);
            Setup.say(name + " was given up after " + MINUTES + " minutes");
        } catch (ExecutionException e) {
            Setup.say(name + " could not be measured");
            e.getCause().printStackTrace();
        }
        return List.of();
    }
}
