package org.opennms.plugins.phones.store;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;

/** A map of texts as one JSON object, in order, or a list of them. Every report goes through here, so nothing is bound by reflection. */
final class FlatJson {

    private static final JsonFactory JSON = JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build();

    private FlatJson() {
    }

    static String write(Map<String, String> fields) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, String> field : fields.entrySet()) {
                json.writeStringField(StorableText.withoutNul(field.getKey()), StorableText.withoutNul(field.getValue()));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer does not fail", e);
        }
        return StorableText.of(text.toString());
    }

    /** Texts as one JSON array. */
    static String list(Collection<String> texts) {
        StringWriter text = new StringWriter(16 * texts.size());
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (String one : texts) {
                json.writeString(StorableText.withoutNul(one));
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer does not fail", e);
        }
        return text.toString();
    }

    static Map<String, String> read(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                fields.put(name, json.nextTextValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a stored row is damaged", e);
        }
        return fields;
    }
}
