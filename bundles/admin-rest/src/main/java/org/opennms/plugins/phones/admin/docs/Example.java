package org.opennms.plugins.phones.admin.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A value that fits a schema of the OpenAPI document. */
final class Example {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** A schema may hold itself. */
    private static final int DEEPEST = 6;

    private final JsonNode document;

    Example(JsonNode document) {
        this.document = document;
    }

    JsonNode of(JsonNode schema) {
        return of("", schema, 0);
    }

    private JsonNode of(String name, JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return of(name, document.at(schema.path("$ref").asText().substring(1)), depth + 1);
        }
        if (depth > DEEPEST) {
            return JSON.nullNode();
        }
        return switch (schema.path("type").asText()) {
            case "array" -> array(name, schema.path("items"), depth);
            case "integer", "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(true);
            case "string" -> JSON.textNode(word(name, schema));
            default -> object(schema, depth);
        };
    }

    private ArrayNode array(String name, JsonNode items, int depth) {
        return JSON.arrayNode().add(of(name, items, depth + 1));
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties").fields()
                .forEachRemaining(field -> object.set(field.getKey(), of(field.getKey(), field.getValue(), depth + 1)));
        return object;
    }

    private static String word(String name, JsonNode schema) {
        if (schema.path("enum").has(0)) {
            return schema.path("enum").path(0).asText();
        }
        if (schema.path("format").asText().equals("date-time")) {
            return "2026-01-05T10:00:00Z";
        }
        return switch (name) {
            case "mac", "macs" -> "00908f3bb602";
            case "region", "regions" -> "Berlin";
            case "model" -> "Audiocodes_440HD";
            case "password", "old" -> "***";
            default -> "text";
        };
    }
}
