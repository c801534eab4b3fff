package org.opennms.plugins.phones.whole;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An operation of the OpenAPI document, with a value for each parameter it must have.
 *
 * @param path   as documented
 * @param target below {@code /opennms/rest/}, filled in
 */
record Documented(String method, String path, String target, JsonNode operation) {

    static final String MAC = "00908faa0001";

    /**
     * What stands for a parameter of a path, or for one of a query that must be there: by the segment before it and its
     * name, or by its name alone. What a value names is made by {@link AdminRestIT}.
     */
    private static final Map<String, String> VALUES = Map.ofEntries(
            entry("mac", MAC),
            entry("a", MAC),
            entry("b", MAC),
            entry("model", "Audiocodes_440HD"),
            entry("regions/name", "Berlin"),
            entry("user", "160001"),
            entry("import", "1"),
            entry("key", "Proxy_address"),
            entry("job", "1"),
            entry("log", "web-admin"),
            entry("file", "audiocodes_440hd_global_generic.cfg"),
            entry("change", "1"),
            entry("topic", "region"),
            entry("entity", "berlin"),
            entry("operators/operator", "susan"));
    /** Nothing has these; each is of the right form. */
    private static final Map<String, String> UNKNOWN = Map.of("mac", "00908f00dead", "a", "00908f00dead", "b", "00908f00dead",
            "model", "Audiocodes_999HD", "job", "4711");
    private static final String NO_NUMBER = "999999999";
    private static final Function<String, String> KNOWN = Documented::known;
    private static final Pattern PARAMETER = Pattern.compile("([^/{}]+)/\\{(\\w+)[^}]*\\}");

    /** All of the document, each with what is there. */
    static List<Documented> all(JsonNode document) {
        return all(document, KNOWN);
    }

    /** All of the document, each with what is not there. */
    static List<Documented> ofUnknown(JsonNode document) {
        return all(document, name -> UNKNOWN.getOrDefault(name.substring(name.indexOf('/') + 1), "nobody"));
    }

    private static List<Documented> all(JsonNode document, Function<String, String> values) {
        List<Documented> all = new ArrayList<>();
        document.path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
            Function<String, String> typed = values == KNOWN ? values : numbered(operation.getValue(), values);
            all.add(new Documented(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(),
                    filled(path.getKey(), typed) + query(operation.getValue(), typed), operation.getValue()));
        }));
        return all;
    }

    /** A number where a number is meant: another word would be no path of ours. */
    private static Function<String, String> numbered(JsonNode operation, Function<String, String> values) {
        List<String> numbers = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.at("/schema/type").asText().equals("integer")) {
                numbers.add(parameter.path("name").asText());
            }
        });
        return name -> numbers.contains(name.substring(name.indexOf('/') + 1)) ? NO_NUMBER : values.apply(name);
    }

    private static String known(String name) {
        String value = VALUES.getOrDefault(name, VALUES.get(name.substring(name.indexOf('/') + 1)));
        if (value == null) {
            throw new AssertionError("no value for the parameter '" + name + "': add one to Documented.VALUES, and make what it "
                    + "names where AdminRestIT starts");
        }
        return value;
    }

    private static String filled(String path, Function<String, String> values) {
        String left = path.substring(1);
        for (Matcher next = PARAMETER.matcher(left); next.find(); next = PARAMETER.matcher(left)) {
            left = left.substring(0, next.start()) + next.group(1) + '/'
                    + values.apply(next.group(1) + '/' + next.group(2)) + left.substring(next.end());
        }
        return left;
    }

    private static String query(JsonNode operation, Function<String, String> values) {
        StringBuilder query = new StringBuilder();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query") && parameter.path("required").asBoolean()) {
                String name = parameter.path("name").asText();
                query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(values.apply("?/" + name));
            }
        });
        return query.toString();
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** Of the first answer there is for a success. */
    JsonNode schema() {
        return operation.at("/responses/200/content").elements().hasNext()
                ? operation.at("/responses/200/content").elements().next().path("schema") : operation.path("nothing");
    }

    /** The media type of its success, or none. */
    String produces() {
        var types = operation.at("/responses/200/content").fieldNames();
        return types.hasNext() ? types.next() : "";
    }

    /** The media type of the body it takes, or JSON. */
    String consumes() {
        var types = operation.at("/requestBody/content").fieldNames();
        String type = types.hasNext() ? types.next() : "*/*";
        return type.equals("*/*") ? "application/json" : type.startsWith("multipart/") ? type + "; boundary=part" : type;
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
