package org.opennms.plugins.phones.whole;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The databases under which a program is killed, and how often: on both together five times, fifty at full length. */
enum Kills {

    IN_SQLITE(3),
    IN_POSTGRESQL(2);

    private static final int AT_FULL_LENGTH = 25;

    final int count;

    Kills(int count) {
        this.count = Checkout.LONG ? AT_FULL_LENGTH : count;
    }

    /** The program on a new database of this kind. */
    RunningPhones start(String name, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(more);
        settings.putAll(database(name));
        return RunningPhones.start(name + "-" + name().toLowerCase(Locale.ROOT), settings);
    }

    /** The settings that name a new database. */
    Map<String, String> database(String name) throws IOException {
        return this == IN_SQLITE ? Map.of() : Postgres.settings(name.replace('-', '_'));
    }
}
