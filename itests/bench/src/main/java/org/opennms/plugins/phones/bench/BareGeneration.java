package org.opennms.plugins.phones.bench;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;

import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.runtime.resource.loader.StringResourceLoader;

/** The least that can be done: a text is merged, and its two rows are put into the same tables, 500 files a commit. */
final class BareGeneration {

    private static final int BATCH = 500;
    private static final String NAME = "bare-generation";

    private final Connection connection;
    private final Template template;
    private final SplittableRandom random = new SplittableRandom();
    private int revision;

    BareGeneration(Connection connection, Database database) throws SQLException {
        this.connection = connection;
        if (database == Database.SQLITE) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("PRAGMA cache_size = -65536");
                statement.execute("PRAGMA wal_autocheckpoint = 4096");
            }
        }
        connection.setAutoCommit(false);
        Properties properties = new Properties();
        properties.setProperty("resource.loaders", "string");
        properties.setProperty("resource.loader.string.class", StringResourceLoader.class.getName());
        VelocityEngine engine = new VelocityEngine(properties);
        engine.init();
        StringResourceLoader.getRepository().putStringResource(NAME, PaperTemplate.body(key -> "${" + key + "}") + "mac=${mac}\n");
        template = engine.getTemplate(NAME);
    }

    double filesPerSecond(String value, int files) throws SQLException {
        Map<String, Object> values = new HashMap<>(PaperTemplate.values());
        values.put("K1", value);
        revision++;
        long began = System.nanoTime();
        try (PreparedStatement content = connection.prepareStatement(
                "INSERT INTO file_content (fingerprint, sealed, bytes) VALUES (?, ?, ?)");
             PreparedStatement file = connection.prepareStatement("INSERT INTO file_revision (name, revision, kind, mac, model,"
                + " template, at, by_name, reason, period, fingerprint, change) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int number = 0; number < files; number++) {
                add(content, file, number, values);
                if (number % BATCH == BATCH - 1) {
                    content.executeBatch();
                    file.executeBatch();
                    connection.commit();
                }
            }
        }
        return files / ((System.nanoTime() - began) / 1e9);
    }

    private void add(PreparedStatement content, PreparedStatement file, int number, Map<String, Object> values) throws SQLException {
        String mac = Seeds.mac(number).digits();
        values.put("mac", mac);
        StringWriter merged = new StringWriter();
        template.merge(new VelocityContext(values), merged);
        String fingerprint = fingerprint();
        content.setString(1, fingerprint);
        content.setLong(2, 1);
        content.setBytes(3, merged.toString().getBytes(StandardCharsets.UTF_8));
        content.addBatch();
        Object[] row = {mac + ".cfg", (long) revision, "PRIVATE", mac, "Audiocodes_430HD", "bench", System.nanoTime(), "admin",
                "bench", null, fingerprint, 1L};
        for (int i = 0; i < row.length; i++) {
            if (row[i] == null) {
                file.setNull(i + 1, Types.BIGINT);
            } else {
                file.setObject(i + 1, row[i]);
            }
        }
        file.addBatch();
    }

    /** Anywhere in the order, as a hash is: how many of an index's pages a commit writes depends on it. */
    private String fingerprint() {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return "sealed:" + HexFormat.of().formatHex(hash);
    }
}
