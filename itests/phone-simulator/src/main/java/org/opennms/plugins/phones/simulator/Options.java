package org.opennms.plugins.phones.simulator;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a run is to do.
 *
 * @param keepAlive       overrides the period that phones are handed; with it the run goes on after registration
 * @param rounds          keep-alives that each registered phone sends before the run ends
 * @param sources         addresses of this machine that the phones share out among themselves
 * @param connections     open at one time, over all phones
 * @param ramp            over which the phones are plugged in
 * @param poll            between two reports of a phone that waits for approval
 * @param alarmsPerSecond of the whole fleet
 * @param aggregator      reports go through one
 */
record Options(int phones, Scenario scenario, Option160 option160, Optional<Duration> keepAlive, Optional<Integer> rounds,
               Duration duration, Optional<String> region, Optional<String> user, List<String> models, long firstMac,
               List<InetAddress> sources, int connections, Duration ramp, Duration poll, Duration timeout,
               double alarmsPerSecond, boolean odd, boolean aggregator, Optional<Path> trace) {

    Options {
        models = List.copyOf(models);
        sources = List.copyOf(sources);
    }

    Handset handset(int index) {
        return Handset.of(index, firstMac, models.get(index % models.size()), scenario.lync);
    }

    Optional<InetAddress> source(int index) {
        return sources.isEmpty() ? Optional.empty() : Optional.of(sources.get(index % sources.size()));
    }

    /** Whose account the phone must be given: 160000 is counted up from phone to phone. */
    Optional<String> user(int index) {
        return user.map(first -> first.matches("[0-9]{1,18}")
                ? String.format("%0" + first.length() + "d", Long.parseLong(first) + index)
                : index == 0 ? first : first + index);
    }

    /** Whether phones go on reporting once all are registered. */
    boolean goesOn() {
        return keepAlive.isPresent() || rounds.isPresent();
    }
}
