package org.opennms.plugins.phones.tftp;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a file goes over the wire.
 *
 * @param window   blocks on their way at once (RFC 7440)
 * @param timeout  when to repeat, where the client said so (RFC 2349)
 * @param accepted options to tell the client of; none, and the transfer begins with its first block (RFC 2347)
 */
record Terms(int blockSize, int window, Optional<Duration> timeout, Map<String, String> accepted) {

    /** RFC 1350. */
    static final int PLAIN_BLOCK = 512;

    private static final int LEAST_BLOCK = 8;
    static final int MOST_BLOCK = 65_464;
    private static final int MOST_WINDOW = 65_535;

    Terms {
        accepted = Collections.unmodifiableMap(new LinkedHashMap<>(accepted));
    }

    /**
     * What is asked and understood is taken, no further than {@code offer} goes; all else is left out, as RFC 2347 wants
     * it. In netascii the size on the wire is not known, and a window would have to be read twice.
     */
    static Terms of(Request request, Offer offer, long size) {
        Map<String, String> accepted = new LinkedHashMap<>();
        OptionalInt block = number(request, "blksize", LEAST_BLOCK, MOST_BLOCK);
        OptionalInt window = number(request, "windowsize", 1, MOST_WINDOW);
        OptionalInt timeout = number(request, "timeout", 1, 255);
        int blockSize = PLAIN_BLOCK;
        int windowSize = 1;
        if (block.isPresent() && offer.blockSize() > 0) {
            blockSize = Math.min(block.getAsInt(), offer.blockSize());
            accepted.put("blksize", Integer.toString(blockSize));
        }
        if (timeout.isPresent()) {
            accepted.put("timeout", Integer.toString(timeout.getAsInt()));
        }
        if (request.octet() && request.options().containsKey("tsize")) {
            accepted.put("tsize", Long.toString(size));
        }
        if (request.octet() && window.isPresent() && offer.window() > 1) {
            windowSize = Math.min(window.getAsInt(), offer.window());
            accepted.put("windowsize", Integer.toString(windowSize));
        }
        Optional<Duration> wait = timeout.isPresent() ? Optional.of(Duration.ofSeconds(timeout.getAsInt())) : Optional.empty();
        return new Terms(blockSize, windowSize, wait, accepted);
    }

    private static OptionalInt number(Request request, String option, int least, int most) {
        String text = request.options().getOrDefault(option, "");
        if (!text.matches("\\d{1,6}")) {
            return OptionalInt.empty();
        }
        int value = Integer.parseInt(text);
        return value >= least && value <= most ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /**
     * How far options are taken.
     *
     * @param blockSize the largest block; 0: the option is not taken, since some clients ask for it and then do it wrongly
     * @param window    the largest window; 1: the option is not taken
     */
    record Offer(int blockSize, int window) { }
}
