package org.opennms.plugins.phones.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The three first contacts that the manual draws (appendix C). */
enum Scenario {
    /** The server knows the MAC before the phone is plugged in; its user signs in at the phone. */
    LYNC_KNOWN(true, true),
    /** Nobody told the server: the phone waits until an operator approves it. */
    LYNC_UNKNOWN(true, false),
    /** Phone and user were imported: the configuration carries the SIP account. */
    GENERIC_KNOWN(false, true);

    final boolean lync;
    final boolean known;

    Scenario(boolean lync, boolean known) {
        this.lync = lync;
        this.known = known;
    }

    static Scenario parse(String text) {
        return Arrays.stream(values()).filter(s -> s.toString().equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such scenario: '" + text + "'; there are "
                        + Arrays.stream(values()).map(Scenario::toString).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
