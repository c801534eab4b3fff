package org.opennms.plugins.phones.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** Brings a database to this program's schema in one transaction. What was there before is copied first. */
final class Migrations {

    private final Engine engine;
    private final Flyway flyway;

    Migrations(Engine engine) throws SQLException {
        this.engine = engine;
        this.flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(engine.source())
                .locations(engine.migrations().toArray(String[]::new))
                .failOnMissingLocations(true)
                .group(true)
                .placeholders(engine.words())
                .loggers("slf4j")
                .load();
    }

    /** Returns the schema's version. */
    int run() throws IOException, SQLException {
        MigrationInfoService info = flyway.info();
        refuseNewer(info);
        MigrationInfo current = info.current();
        if (info.pending().length > 0) {
            if (current != null) {
                engine.copy(current.getVersion().getVersion());
            }
            migrate();
            current = flyway.info().current();
        } else {
            flyway.validate();
        }
        return Integer.parseInt(current.getVersion().getVersion());
    }

    private void migrate() {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw new Refusal("in " + engine + " are tables of somebody else; give the phones a database of their own,"
                        + " or a schema (currentSchema=... in the URL)", e);
            }
            throw e;
        }
    }

    private static void refuseNewer(MigrationInfoService info) {
        Arrays.stream(info.all()).filter(m -> m.getState().isApplied() && !m.getState().isResolved()).findFirst()
                .ifPresent(unknown -> {
                    throw new Refusal("the database was made by a newer program (schema " + unknown.getVersion()
                            + "); run that one, or restore the copy it made before it changed the database");
                });
    }
}
