package org.opennms.plugins.phones.whole;

import java.io.IOException;
import java.util.Map;

import org.opennms.plugins.phones.servers.PostgresServer;

/** A PostgreSQL database as the program's settings name it. */
final class Postgres {

    private Postgres() { }

    /** A new database on the server that all tests share. */
    static Map<String, String> settings(String database) throws IOException {
        PostgresServer server = PostgresServer.shared();
        return settings(server, server.createDatabase(database));
    }

    static Map<String, String> settings(PostgresServer server, String url) {
        return Map.of("PHONES_DB_URL", url, "PHONES_DB_USER", server.user(), "PHONES_DB_PASSWORD", server.password());
    }
}
