package org.opennms.plugins.phones.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.opennms.plugins.phones.api.model.Secret;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to a PostgreSQL server, each with the session settings that our promises rest on. */
final class PostgresSource extends PGSimpleDataSource {

    private static final String PREFIX = "jdbc:postgresql:";
    private static final int CONNECT_SECONDS = 5;

    private final transient PostgresSession session;

    private PostgresSource(PostgresSession session) {
        this.session = session;
    }

    /**
     * What the URL says holds; a {@code user} or {@code password} here goes before the URL's.
     *
     * @param answer how long a statement may take before its server counts as dead, where the URL does not say
     */
    static PostgresSource of(String url, String user, Secret password, Duration answer) {
        PostgresSource source = new PostgresSource(new PostgresSession(answer.multipliedBy(2)));
        try {
            source.setUrl(url.strip());
        } catch (IllegalArgumentException e) {
            // its message repeats the URL, which may hold a password
            throw new Refusal("the setting url in org.opennms.plugins.phones.store.cfg is not a PostgreSQL URL such as "
                    + PREFIX + "//host:5432/phones");
        }
        if (String.join("", source.getServerNames()).contains("@")) {
            // the driver would take the login for a part of the host's name, and tell it to the log
            throw new Refusal("the setting url in org.opennms.plugins.phones.store.cfg names a user before the host;"
                    + " write it and its password into user and password");
        }
        if (!user.isBlank()) {
            source.setUser(user.strip());
        }
        if (!password.value().isEmpty()) {
            source.setPassword(password.value());
        }
        source.setUnlessSaid(url, PGProperty.CONNECT_TIMEOUT, Integer.toString(CONNECT_SECONDS));
        source.setUnlessSaid(url, PGProperty.SOCKET_TIMEOUT, Long.toString(answer.toSeconds()));
        source.setUnlessSaid(url, PGProperty.TCP_KEEP_ALIVE, "true");
        return source;
    }

    private void setUnlessSaid(String url, PGProperty property, String value) {
        if (!url.contains(property.getName() + "=")) {
            setProperty(property, value);
        }
    }

    /** Past DriverManager: the driver must not be registered there to work, since it would keep our class loader alive. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Properties login = new Properties();
        if (user != null) {
            login.setProperty(PGProperty.USER.getName(), user);
        }
        if (password != null) {
            login.setProperty(PGProperty.PASSWORD.getName(), password);
        }
        Connection connection = new Driver().connect(getURL(), login);
        try {
            session.prepare(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(getUser(), getPassword());
    }

    @Override
    public String toString() {
        String[] hosts = getServerNames();
        int[] ports = getPortNumbers();
        List<String> servers = new ArrayList<>();
        for (int i = 0; i < hosts.length; i++) {
            int port = i < ports.length && ports[i] != 0 ? ports[i] : 5432;
            servers.add(hosts[i] + ":" + port);
        }
        return "postgresql://" + String.join(",", servers) + "/" + getDatabaseName();
    }
}
