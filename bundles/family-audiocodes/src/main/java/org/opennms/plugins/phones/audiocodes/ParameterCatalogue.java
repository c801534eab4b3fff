package org.opennms.plugins.phones.audiocodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.opennms.plugins.phones.api.config.Parameter;
import org.opennms.plugins.phones.api.config.ValueType;
import org.opennms.plugins.phones.api.error.Invalid;

/** Reads what 400HD phones are known to understand; the resource tells its own form and sources. */
final class ParameterCatalogue {

    private static final String RESOURCE = "/parameters/400HD.txt";
    private static final Set<String> MARKS = Set.of("-", "reboot", "secret");
    private static final long HIGHEST_PORT = 65535;

    private ParameterCatalogue() {
    }

    static List<Parameter> load() {
        try (InputStream in = ParameterCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + RESOURCE);
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue of parameters cannot be read", e);
        }
    }

    /** @throws Invalid with the line, for one that is no parameter or names a key again */
    static List<Parameter> read(String text) {
        List<Parameter> parameters = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                Parameter parameter = parameter(line);
                if (!keys.add(parameter.key())) {
                    throw new Invalid(parameter.key() + " stands there already");
                }
                parameters.add(parameter);
            } catch (Invalid e) {
                throw new Invalid("line " + number + " of the catalogue: " + e.getMessage(), e);
            }
        }
        return List.copyOf(parameters);
    }

    private static Parameter parameter(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != 4) {
            throw new Invalid("key | what it takes | marks | source are expected");
        }
        List<String> marks = List.of(parts[2].strip().split(" +"));
        if (!MARKS.containsAll(marks)) {
            throw new Invalid("marks are reboot, secret or -");
        }
        return new Parameter(parts[0].strip(), type(parts[1].strip()), marks.contains("reboot"), marks.contains("secret"),
                parts[3].strip());
    }

    private static ValueType type(String text) {
        String word = text.split(" ", 2)[0];
        String rest = text.substring(word.length()).strip();
        return switch (word) {
            case "flag" -> plain(rest, new ValueType.Flag());
            case "address" -> plain(rest, new ValueType.Address());
            case "time" -> plain(rest, new ValueType.TimeOfDay());
            case "offset" -> plain(rest, new ValueType.Offset());
            case "port" -> plain(rest, new ValueType.Whole(OptionalLong.of(0), OptionalLong.of(HIGHEST_PORT)));
            case "choice" -> choice(rest);
            case "number" -> whole(rest);
            case "text" -> new ValueType.Text(longest(rest));
            case "url" -> new ValueType.Url(longest(rest));
            default -> throw new Invalid("nothing takes '" + word + "'");
        };
    }

    private static ValueType plain(String rest, ValueType type) {
        if (!rest.isEmpty()) {
            throw new Invalid("nothing is expected after what it takes, but '" + rest + "' stands there");
        }
        return type;
    }

    private static ValueType choice(String rest) {
        List<String> words = List.of(rest.split(", *", -1));
        if (words.contains("")) {
            throw new Invalid("a choice has words, parted by commas");
        }
        return ValueType.Choice.of(words);
    }

    private static ValueType whole(String rest) {
        if (rest.isEmpty()) {
            return new ValueType.Whole(OptionalLong.empty(), OptionalLong.empty());
        }
        String[] bounds = rest.split("\\.\\.", -1);
        if (bounds.length != 2 || number(bounds[0]) > number(bounds[1])) {
            throw new Invalid("a range is as 0..7");
        }
        return new ValueType.Whole(OptionalLong.of(number(bounds[0])), OptionalLong.of(number(bounds[1])));
    }

    private static int longest(String rest) {
        return rest.isEmpty() ? ValueType.Text.ANY_LENGTH : number(rest);
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new Invalid("'" + text + "' is no number");
        }
        return Integer.parseInt(text);
    }
}
