package org.opennms.plugins.phones.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.opennms.plugins.phones.api.alarm.Alert;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.MacAddress;

/**
 * Reads phones' JSON as leniently as their first manager did (audiocodes.md 1.3): trailing commas, numbers for texts,
 * names in any case, unknown fields. What is bounded is cut, not refused, since a phone repeats what we refuse.
 */
final class PostReader {

    private static final int MOST_FIELDS = 128;
    private static final int LONGEST_NAME = 128;
    /** A test of the vendor's sends a location of this length (audiocodes.md 1.2). */
    private static final int LONGEST_VALUE = 2_048;

    private static final Logger LOG = LoggerFactory.getLogger(PostReader.class);

    /** Takes a nested value of a known field; the parser stands on its first token. */
    private interface Nested {

        boolean take(String name, JsonParser parser) throws IOException;
    }

    private static final Nested NONE = (name, parser) -> false;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            // strangers choose the names: interned, they would stay for ever
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16).build())
            .build()).build();

    /** @throws Invalid where it is no report */
    Posts.OfReport report(byte[] body) {
        return read(body, parser -> report(object(parser, FieldNames.OF_REPORTS, NONE)));
    }

    /** Reads an aggregator's post of many reports, {@code {"requests":[...]}}. */
    Posts.OfMany<Posts.OfReport> reports(byte[] body) {
        return read(body, parser -> {
            Elements<Posts.OfReport> reports = new Elements<>(
                    p -> report(object(p, FieldNames.OF_REPORTS, NONE)), Limits.MOST_IN_ONE);
            object(parser, FieldNames.OF_REPORTS, (name, p) -> name.equals("requests") && reports.take(p));
            return new Posts.OfMany<>(reports.read, reports.unreadable);
        });
    }

    /** Reads an aggregator's list of phones that are still there, {@code {"endpoints":["<mac>",...]}}; each once. */
    Posts.OfMany<MacAddress> endpoints(byte[] body) {
        return read(body, parser -> {
            Elements<MacAddress> macs = new Elements<>(p -> phone(value(p)), Limits.MOST_IN_ONE);
            object(parser, FieldNames.OF_REPORTS, (name, p) -> name.equals("endpoints") && macs.take(p));
            return new Posts.OfMany<>(macs.read.stream().distinct().toList(), macs.unreadable);
        });
    }

    /** @throws Invalid where it is no alarm post */
    Posts.OfAlerts alerts(byte[] body) {
        return read(body, parser -> {
            Elements<Alert> alerts = new Elements<>(p -> alert(object(p, FieldNames.OF_ALERTS, NONE)), Integer.MAX_VALUE);
            Map<String, String> fields = object(parser, FieldNames.OF_ALERTS,
                    (name, p) -> name.equals("alerts") && alerts.take(p));
            return new Posts.OfAlerts(fields, alerts.read, alerts.unreadable);
        });
    }

    private static Posts.OfReport report(Map<String, String> fields) {
        return new Posts.OfReport(phone(fields.getOrDefault("mac", "")), fields);
    }

    private static MacAddress phone(String text) {
        MacAddress mac = MacAddress.parse(text);
        if (mac.equals(MacAddress.NONE) || mac.isGroup()) {
            throw new Invalid("no phone has the MAC address " + mac);
        }
        return mac;
    }

    private static Alert alert(Map<String, String> fields) {
        return new Alert(number(fields.get("uniqueId")), fields.getOrDefault("name", ""),
                fields.getOrDefault("description", ""), fields.getOrDefault("date", ""),
                fields.getOrDefault("severity", ""), fields.getOrDefault("source", ""),
                small(fields.get("type")), small(fields.get("probableCause")),
                fields.getOrDefault("additionalInfo1", ""), fields.getOrDefault("additionalInfo2", ""));
    }

    private static Optional<Integer> small(String text) {
        return number(text).filter(value -> value == value.intValue()).map(Long::intValue);
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.ofNullable(text).map(String::strip).map(Long::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private interface Reading<T> {

        T from(JsonParser parser) throws IOException;
    }

    /** The elements of an array: one's mistake is not the others', and whoever brings them could do nothing about it. */
    private static final class Elements<T> {

        private final Reading<T> reading;
        private final int most;
        private final List<T> read = new ArrayList<>();
        private int unreadable;

        Elements(Reading<T> reading, int most) {
            this.reading = reading;
            this.most = most;
        }

        boolean take(JsonParser parser) throws IOException {
            if (!parser.hasToken(JsonToken.START_ARRAY)) {
                return false;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (read.size() + unreadable == most) {
                    throw new Refusal(Refusal.TOO_LARGE);
                }
                one(parser);
            }
            return true;
        }

        private void one(JsonParser parser) throws IOException {
            try {
                read.add(reading.from(parser));
            } catch (Invalid e) {
                unreadable++;
                parser.skipChildren();                      // of an array where an object belongs
                LOG.debug("left out of a post: {}", e.getMessage());
            }
        }
    }

    private <T> T read(byte[] body, Reading<T> reading) {
        int length = body.length;
        while (length > 0 && body[length - 1] == 0) {
            length--;                                       // firmware in C counts the end of its string
        }
        try (JsonParser parser = json.createParser(body, 0, length)) {
            return whole(parser, reading);
        } catch (JsonProcessingException e) {
            return readLatin(body, length, reading, e);
        } catch (IOException e) {
            throw new Invalid("the body is no JSON of ours", e);
        }
    }

    /** Older builds write what was typed at the phone in its own character set. */
    private <T> T readLatin(byte[] body, int length, Reading<T> reading, JsonProcessingException first) {
        if (isUtf8(body, length)) {
            throw new Invalid("the body is no JSON of ours", first);
        }
        try (JsonParser parser = json.createParser(new String(body, 0, length, StandardCharsets.ISO_8859_1))) {
            return whole(parser, reading);
        } catch (IOException e) {
            throw new Invalid("the body is no JSON of ours", e);
        }
    }

    private static boolean isUtf8(byte[] body, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static <T> T whole(JsonParser parser, Reading<T> reading) throws IOException {
        parser.nextToken();
        T result = reading.from(parser);
        if (parser.nextToken() != null) {
            throw new Invalid("something follows the JSON object");
        }
        return result;
    }

    private Map<String, String> object(JsonParser parser, FieldNames names, Nested nested) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            throw new Invalid("a JSON object is expected");
        }
        Map<String, String> fields = new LinkedHashMap<>(32);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = names.spelling(clean(parser.currentName(), LONGEST_NAME));
            parser.nextToken();
            if (nested.take(name, parser)) {
                continue;
            }
            String value = value(parser);
            if (!name.equals(FieldNames.PASSWORD) && (fields.size() < MOST_FIELDS || fields.containsKey(name))) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    /** Numbers and booleans as they are written, null as nothing, what is nested as JSON. */
    private String value(JsonParser parser) throws IOException {
        if (parser.currentToken().isStructStart()) {
            return clean(json.readTree(parser).toString(), LONGEST_VALUE);
        }
        return parser.hasToken(JsonToken.VALUE_NULL) ? "" : clean(parser.getText(), LONGEST_VALUE);
    }

    private static String clean(String text, int longest) {
        String cut = text;
        if (text.length() > longest) {
            boolean inPair = Character.isHighSurrogate(text.charAt(longest - 1));
            cut = text.substring(0, inPair ? longest - 1 : longest);
        }
        // databases refuse NUL in a text
        return cut.indexOf('\0') < 0 ? cut : cut.replace('\0', '\uFFFD');
    }
}
