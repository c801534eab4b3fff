package org.opennms.plugins.phones.http;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.Secret;

/**
 * The door's settings, typed.
 *
 * @param httpsPorts opened only where a key store is named
 * @param keyStore   PKCS12 or JKS, with one key
 */
public record DoorSettings(List<Integer> ports, List<Integer> httpsPorts, Optional<Path> keyStore,
                           Secret keyStorePassword, boolean fastKeepAlive, int requestSeconds, int idleSeconds,
                           int maxConnections, int workerThreads) {

    public DoorSettings {
        if (requestSeconds < 1 || idleSeconds < 1 || maxConnections < 1 || workerThreads < 1) {
            throw new Invalid("the phone door's times, connections and threads are 1 or more");
        }
    }

    /** As the settings file has them. */
    public DoorSettings(String ports, String httpsPorts, String keyStore, String keyStorePassword, boolean fastKeepAlive,
                        int requestSeconds, int idleSeconds, int maxConnections, int workerThreads) {
        this(numbers(ports), numbers(httpsPorts), Optional.of(keyStore.strip()).filter(s -> !s.isEmpty()).map(Path::of),
                new Secret(keyStorePassword), fastKeepAlive, requestSeconds, idleSeconds, maxConnections, workerThreads);
    }

    Limits limits() {
        return new Limits(requestSeconds * 1_000, idleSeconds * 1_000, maxConnections);
    }

    private static List<Integer> numbers(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(s -> !s.isEmpty())
                .map(DoorSettings::number).distinct().toList();
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new Invalid("not a port: '" + text + "'; write numbers up to 65535, parted by commas");
        }
        return Integer.parseInt(text);
    }
}
