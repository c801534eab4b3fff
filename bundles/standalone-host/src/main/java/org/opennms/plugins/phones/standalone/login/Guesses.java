package org.opennms.plugins.phones.standalone.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * Counts wrong logins by source and by name. A name that is guessed at from many places has to wait too, though never
 * long, and not at all where its owner has logged in from before: a stranger cannot keep an operator out.
 */
final class Guesses {

    private static final int FREE_OF_A_SOURCE = 5;
    private static final Duration LONGEST_OF_A_SOURCE = Duration.ofMinutes(5);
    private static final int FREE_OF_A_NAME = 20;
    /** Leaves 2,880 guesses a day to all strangers together. */
    private static final Duration LONGEST_OF_A_NAME = Duration.ofSeconds(30);

    private final Throttle sources;
    private final Throttle names;
    /** Of a source where the name's owner has been: his own typing errors, and guesses of his neighbours. */
    private final Throttle neighbours;
    private final KnownPlaces places = new KnownPlaces();

    Guesses(Clock clock) {
        this.sources = new Throttle(FREE_OF_A_SOURCE, LONGEST_OF_A_SOURCE, clock);
        this.names = new Throttle(FREE_OF_A_NAME, LONGEST_OF_A_NAME, clock);
        this.neighbours = new Throttle(FREE_OF_A_SOURCE, LONGEST_OF_A_NAME, clock);
    }

    /** How long this name must still wait there; zero if it may try. */
    Duration wait(String source, String name) {
        String key = key(name);
        return places.isKnown(source, key) ? neighbours.wait(both(source, key)) : longer(sources.wait(source), names.wait(key));
    }

    void failed(String source, String name) {
        String key = key(name);
        if (places.isKnown(source, key)) {
            neighbours.failed(both(source, key));
        } else {
            sources.failed(source);
            names.failed(key);
        }
    }

    /**
     * At a place that was known the failures of others are not forgotten: who has one password may not guess at other
     * names for ever, nor strangers at a name whose owner comes and goes.
     */
    void succeeded(String source, String name) {
        String key = key(name);
        if (!places.isKnown(source, key)) {
            places.learn(source, key);
            sources.succeeded(source);
            names.succeeded(key);
        }
        neighbours.succeeded(both(source, key));
    }

    /** A directory takes names however they are written. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String both(String source, String name) {
        return source + ' ' + name;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
