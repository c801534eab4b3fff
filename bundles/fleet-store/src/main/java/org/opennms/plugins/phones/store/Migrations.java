package org.opennms.plugins.phones.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a database to this program's schema in one transaction. What was there before is copied first. */
final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int COPIES_KEPT = 3;

    private final Sqlite sqlite;
    private final Path copies;
    private final Flyway flyway;

    Migrations(Sqlite sqlite, Path copies) {
        this.sqlite = sqlite;
        this.copies = copies;
        this.flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(sqlite.source())
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .group(true)
                .placeholders(Sqlite.WORDS)
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
                copy(current.getVersion().getVersion());
            }
            flyway.migrate();
            current = flyway.info().current();
        } else {
            flyway.validate();
        }
        return Integer.parseInt(current.getVersion().getVersion());
    }

    private static void refuseNewer(MigrationInfoService info) {
        Arrays.stream(info.all()).filter(m -> m.getState().isApplied() && !m.getState().isResolved()).findFirst()
                .ifPresent(unknown -> {
                    throw new Refusal("the database was made by a newer program (schema " + unknown.getVersion()
                            + "); run that one, or restore the copy it made before it changed the database");
                });
    }

    private void copy(String version) throws IOException, SQLException {
        OwnerOnly.directory(copies);
        Path copy = copies.resolve("phones-" + STAMP.format(Instant.now()) + "-schema" + version + ".db");
        Files.deleteIfExists(copy);
        sqlite.copyTo(copy);
        LOG.info("the database is copied to {} before its schema changes", copy);
        try (Stream<Path> all = Files.list(copies)) {
            List<Path> newestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path old : newestFirst.subList(Math.min(COPIES_KEPT, newestFirst.size()), newestFirst.size())) {
                Files.delete(old);
            }
        }
    }
}
