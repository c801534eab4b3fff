package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debian's wrk as the load. */
record Wrk(Setup setup, Path script, int connections) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern BROKEN = Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

    /** Requests a second; any answer but 200 spoils the figure and is thrown. */
    double rate(int port, int seconds, int phones, String connection) throws IOException, InterruptedException {
        String printed = Child.run("wrk", List.of("wrk", "-t2", "-c" + connections, "-d" + seconds + "s", "--timeout", "20s",
                "-s", script.toString(), "http://127.0.0.1:" + port + "/", "--", String.valueOf(phones), connection),
                Map.of(), setup.checkout(), seconds + 60);
        return read(printed);
    }

    static double read(String printed) throws IOException {
        Matcher rate = RATE.matcher(printed);
        Matcher broken = BROKEN.matcher(printed);
        if (!rate.find() || REFUSED.matcher(printed).find() || broken.find() && !isHarmless(broken)) {
            throw new IOException("wrk met errors:\n" + printed);
        }
        return Double.parseDouble(rate.group(1));
    }

    /** wrk counts a peer that closes a connection after its last answer, as it was asked to, among the read errors. */
    private static boolean isHarmless(Matcher broken) {
        return broken.group(1).equals("0") && broken.group(3).equals("0") && broken.group(4).equals("0");
    }
}
