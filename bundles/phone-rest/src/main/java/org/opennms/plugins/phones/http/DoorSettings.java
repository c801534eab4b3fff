package org.opennms.plugins.phones.http;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.Network;
import org.opennms.plugins.phones.api.model.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door's settings, typed.
 *
 * @param httpsPorts opened only where a key store is named
 * @param keyStore   PKCS12 or JKS, with one key
 */
public record DoorSettings(List<Integer> ports, List<Integer> httpsPorts, Optional<Path> keyStore,
                           Secret keyStorePassword, boolean fastKeepAlive, int requestSeconds, int idleSeconds,
                           int maxConnections, int workerThreads, Aggregators aggregators) {

    private static final Logger LOG = LoggerFactory.getLogger(DoorSettings.class);

    /** As milliseconds it still is an int. */
    private static final int DAY = 86_400;

    public DoorSettings {
        ports = List.copyOf(ports);
        httpsPorts = List.copyOf(httpsPorts);
    }

    /**
     * From the words of the settings file. A wrong one is said in the log and its default holds: thrown from here it
     * would end the whole door, and mending the file would not bring it back before the next start.
     */
    public static DoorSettings parse(String ports, String httpsPorts, String keyStore, String keyStorePassword,
                                     String fastKeepAlive, String requestSeconds, String idleSeconds,
                                     String maxConnections, String workerThreads, String aggregators,
                                     String aggregatorCommands, String customers) {
        return new DoorSettings(
                read("ports", ports, "8080,8081", DoorSettings::ports),
                readOrNone("httpsPorts", httpsPorts, "HTTPS is not served", DoorSettings::ports),
                readOrNone("keyStore", keyStore, "HTTPS is not served", text -> Optional.of(text).filter(s -> !s.isEmpty()).map(Path::of)),
                new Secret(keyStorePassword),
                read("fastKeepAlive", fastKeepAlive, "true", DoorSettings::yesOrNo),
                read("requestSeconds", requestSeconds, "30", text -> number(text, DAY)),
                read("idleSeconds", idleSeconds, "60", text -> number(text, DAY)),
                read("maxConnections", maxConnections, "16384", text -> number(text, 1_000_000)),
                read("workerThreads", workerThreads, "128", text -> number(text, 10_000)),
                new Aggregators(readOrNone("aggregators", aggregators, "no aggregator is trusted", Network::parseAll),
                        read("aggregatorCommands", aggregatorCommands, "wait", DoorSettings::commands),
                        Arrays.stream(customers.split(",")).map(String::strip).filter(s -> !s.isEmpty())
                                .collect(Collectors.toSet())));
    }

    Limits limits() {
        return new Limits(requestSeconds * 1_000, idleSeconds * 1_000, maxConnections);
    }

    private static <T> T read(String setting, String text, String otherwise, Function<String, T> reader) {
        return read(setting, text, otherwise, "'" + otherwise + "' is taken", reader);
    }

    /** For what is empty by default: what is wrong about it leaves it closed, never half open. */
    private static <T> T readOrNone(String setting, String text, String consequence, Function<String, T> reader) {
        return read(setting, text, "", consequence, reader);
    }

    private static <T> T read(String setting, String text, String otherwise, String consequence, Function<String, T> reader) {
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException | Invalid e) {
            LOG.error("the setting {} cannot be '{}' ({}); {}", setting, text, e.getMessage(), consequence);
            return reader.apply(otherwise);
        }
    }

    private static Aggregators.Commands commands(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "wait" -> Aggregators.Commands.WAIT;
            case "objects" -> Aggregators.Commands.OBJECTS;
            case "strings" -> Aggregators.Commands.STRINGS;
            default -> throw new Invalid("wait, objects or strings is expected");
        };
    }

    private static List<Integer> ports(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(s -> !s.isEmpty())
                .map(DoorSettings::port).distinct().toList();
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new Invalid("not a port: '" + text + "'; write numbers up to 65535, parted by commas");
        }
        return Integer.parseInt(text);
    }

    private static int number(String text, int largest) {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > largest) {
            throw new Invalid("a number from 1 to " + largest + " is expected");
        }
        return Integer.parseInt(text);
    }

    /** The words that blueprint itself takes for a boolean. */
    private static boolean yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new Invalid("true or false is expected");
        };
    }
}
