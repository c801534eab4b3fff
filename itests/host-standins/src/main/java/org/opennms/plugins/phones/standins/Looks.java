package org.opennms.plugins.phones.standins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.opennms.integration.api.v1.config.events.EventConfExtension;
import org.opennms.integration.api.v1.health.HealthCheck;
import org.opennms.integration.api.v1.health.Response;

/** Looks at what plugins offer and writes one line each: "definitions N", "health DESCRIPTION: STATUS MESSAGE". */
final class Looks implements Runnable {

    private static final long TIMEOUT_MS = 5_000;

    private final Supplier<Iterable<EventConfExtension>> extensions;
    private final Supplier<Iterable<HealthCheck>> checks;
    private final Path file;

    Looks(Supplier<Iterable<EventConfExtension>> extensions, Supplier<Iterable<HealthCheck>> checks, Path file) {
        this.extensions = extensions;
        this.checks = checks;
        this.file = file;
    }

    @Override
    public void run() {
        try {
            Path arriving = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(arriving, look());
            Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            // a plugin that goes away in mid-look; the next look finds it gone
            System.err.println("standins: " + e);
        }
    }

    private String look() {
        int definitions = 0;
        for (EventConfExtension extension : extensions.get()) {
            definitions += extension.getEventDefinitions().size();
        }
        Map<String, String> health = new TreeMap<>();
        for (HealthCheck check : checks.get()) {
            health.put(check.getDescription(), perform(check));
        }
        StringBuilder seen = new StringBuilder("definitions ").append(definitions).append('\n');
        health.forEach((description, said) -> seen.append("health ").append(description).append(": ").append(said).append('\n'));
        return seen.toString();
    }

    private static String perform(HealthCheck check) {
        try {
            Response response = check.perform(() -> TIMEOUT_MS);
            return response.getStatus() + " " + response.getMessage();
        } catch (Exception e) {
            return "threw " + e;
        }
    }
}
