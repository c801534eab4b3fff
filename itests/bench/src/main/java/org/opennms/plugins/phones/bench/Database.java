package org.opennms.plugins.phones.bench;

import java.util.Arrays;
import java.util.List;

/** What the distribution keeps its data in. */
enum Database {
    SQLITE("SQLite"),
    POSTGRES("PostgreSQL");

    private final String text;

    Database(String text) {
        this.text = text;
    }

    /** The one of this name; none where there is none. */
    static List<Database> named(String word) {
        return Arrays.stream(values()).filter(database -> database.name().equalsIgnoreCase(word)).toList();
    }

    @Override
    public String toString() {
        return text;
    }
}
