package org.opennms.plugins.phones.simulator;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code simulate N [options]}: see {@link CommandLine#USAGE}. */
public final class Main {

    private Main() { }

    public static void main(String[] words) throws IOException, InterruptedException {
        if (words.length > 0 && words[0].equals("--help")) {
            System.out.println(CommandLine.USAGE);
            return;
        }
        Options options;
        try {
            options = CommandLine.parse(words);
        } catch (IllegalArgumentException e) {
            System.err.println("simulate: " + e.getMessage());
            System.err.println(CommandLine.USAGE);
            System.exit(2);
            return;
        }
        Simulation simulation = new Simulation(options, System.out);
        CountDownLatch told = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            simulation.stop();
            try {
                // Ctrl-C still shows what happened so far
                told.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "phones-simulator-end"));
        int status;
        try {
            status = simulation.run();
        } finally {
            told.countDown();
        }
        System.exit(status);
    }
}
