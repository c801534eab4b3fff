package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.util.Map;
import java.util.Random;

/** A running distribution with a fleet, and somebody who asks it. */
final class SizedFleet implements AutoCloseable {

    private static final int PAGE = 50;

    private final Random random = new Random(160);
    private final Fleet fleet;
    private final Phones phones;
    private final Caller caller;
    private final ShellSession shell;

    private SizedFleet(Fleet fleet, Phones phones) {
        this.fleet = fleet;
        this.phones = phones;
        this.caller = new Caller(Caller.client(), phones.port);
        this.shell = new ShellSession(fleet.data(), phones.shellPort);
    }

    static SizedFleet start(Setup setup, Fleet fleet) throws IOException, InterruptedException {
        return new SizedFleet(fleet, Phones.start(setup, fleet, Map.of()));
    }

    /** Milliseconds, of any phone. */
    double keepAlive() throws Exception {
        return caller.keepAlive(random.nextInt(fleet.phones()));
    }

    /** Milliseconds, of any phone. */
    double fetch() throws Exception {
        return caller.fetch(random.nextInt(fleet.phones()));
    }

    double firstPage() throws IOException {
        return list("");
    }

    double middlePage() throws IOException {
        return list(" --after " + Seeds.mac(fleet.phones() / 2));
    }

    private double list(String after) throws IOException {
        long began = System.nanoTime();
        String printed = shell.run("opennms-phones:list --no-format --limit " + PAGE + after);
        double millis = (System.nanoTime() - began) / 1e6;
        if (printed.lines().count() != PAGE) {
            throw new IOException("not a list of " + PAGE + ":\n" + printed);
        }
        return millis;
    }

    @Override
    public void close() {
        shell.close();
        phones.close();
    }
}
