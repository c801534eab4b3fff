package org.opennms.plugins.phones.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import org.flywaydb.core.api.FlywayException;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store as a service: opens its database, and tries again for as long as it cannot. */
public final class SqlStore implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(SqlStore.class);
    private static final long RETRY_SECONDS = 5;

    private final String directory;
    private final String keyFile;
    private final int readConnections;
    private final String url;
    private final String user;
    private final Secret password;
    private final ScheduledExecutorService opener =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "phones-store-open"));
    private volatile Database database;
    private volatile String problem = "the store is not open yet";
    private volatile Optional<String> trouble = Optional.empty();
    private volatile String description = "not open yet";
    private boolean closed;

    /**
     * @param directory where the SQLite database lies
     * @param url       of a PostgreSQL database instead; blank for none
     */
    public SqlStore(String directory, String keyFile, int readConnections, String url, String user, String password) {
        this.directory = directory;
        this.keyFile = keyFile;
        this.readConnections = readConnections;
        this.url = url;
        this.user = user;
        this.password = new Secret(password);
    }

    /** The first attempt is made at once, since it takes under a second and spares everybody a round of Busy. */
    public void start() {
        retry();
        if (database == null) {
            opener.scheduleWithFixedDelay(this::retry, RETRY_SECONDS, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Waits for calls under way, then gives everything back. */
    public synchronized void close() {
        closed = true;
        opener.shutdownNow();
        Database open = database;
        database = null;
        problem = "the store is closed";
        if (open != null) {
            open.close();
        }
        forgetDrivers();
    }

    @Override
    public <T> T write(Function<Tx, T> work) {
        return watched(() -> database().write(work));
    }

    @Override
    public <T> T read(Function<Tx, T> work) {
        return watched(() -> database().read(work));
    }

    private <T> T watched(Supplier<T> call) {
        try {
            T result = call.get();
            if (trouble.isPresent()) {
                trouble = Optional.empty();
            }
            return result;
        } catch (Busy e) {
            trouble = Optional.of(e.getMessage() + "; phones are told to come again");
            throw e;
        }
    }

    /** Why the last call could not be served; empty where it was. From memory. */
    Optional<String> trouble() {
        return trouble;
    }

    /** What was opened, and what its connections ran with then. From memory. */
    String description() {
        return description;
    }

    /** Why nothing can be stored now; empty while the database is open. */
    Optional<String> problem() {
        return database == null ? Optional.of(problem) : Optional.empty();
    }

    /** For tests and the log. */
    Database database() {
        Database open = database;
        if (open == null) {
            throw new Busy(problem);
        }
        return open;
    }

    /** One attempt, where the database is not open. */
    synchronized void retry() {
        if (database != null || closed) {
            return;
        }
        try {
            Database opened = Database.open(engine(), path("keyFile", keyFile), readConnections);
            description = opened.toString();
            database = opened;
            opener.shutdown();
            LOG.info("the store is open: {}", description);
        } catch (Exception | LinkageError e) {
            // Each reason is logged once, not every few seconds until somebody mends it.
            String reason = "the store cannot be opened: " + words(e);
            if (!reason.equals(problem)) {
                LOG.error("{}; trying again every {} s", reason, RETRY_SECONDS, e);
            }
            problem = reason;
        }
    }

    /**
     * With what is beneath: a driver says that it could not connect, and only its cause says to whom and why. Flyway's
     * own words are a drawing of many lines.
     */
    private static String words(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (failure instanceof FlywayException && cause != failure) {
            return "the schema cannot be prepared: " + String.valueOf(cause.getMessage()).replaceAll("\\s*\\R\\s*", ", ");
        }
        String said = String.valueOf(failure.getMessage());
        boolean told = failure instanceof Refusal || said.contains(String.valueOf(cause.getMessage()));
        return told ? said : said + " (" + cause + ")";
    }

    private Engine engine() {
        return url.isBlank() ? new Sqlite(path("directory", directory).resolve("phones.db"))
                : new Postgres(url, user, password);
    }

    private static Path path(String setting, String value) {
        if (value.isBlank() || value.contains("${")) {
            throw new Refusal("the setting " + setting + " in org.opennms.plugins.phones.store.cfg names no path");
        }
        return Path.of(value.strip()).toAbsolutePath();
    }

    /** A driver that stays registered keeps this bundle's class loader alive after an update. */
    private static void forgetDrivers() {
        DriverManager.drivers()
                .filter(driver -> driver.getClass().getClassLoader() == SqlStore.class.getClassLoader())
                .forEach(driver -> {
                    try {
                        DriverManager.deregisterDriver(driver);
                    } catch (SQLException e) {
                        LOG.warn("cannot deregister {}", driver, e);
                    }
                });
    }
}
