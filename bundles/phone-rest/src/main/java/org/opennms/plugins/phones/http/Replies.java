package org.opennms.plugins.phones.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.opennms.plugins.phones.api.command.WireCommand;
import org.opennms.plugins.phones.api.model.MacAddress;

/** The reply to a report, {@code {"requests":[...]}} (audiocodes.md 1.4). Never empty: phones repeat until it is not. */
final class Replies {

    private static final byte[] NOTHING = "{\"requests\":[]}".getBytes(StandardCharsets.US_ASCII);

    private static final JsonFactory JSON = new JsonFactory();

    private Replies() {
    }

    /** @param to the phone that a command is for, where the reply is read by somebody who has many */
    record Line(Optional<MacAddress> to, WireCommand command) { }

    private interface Content {

        void write(JsonGenerator json) throws IOException;
    }

    static byte[] nothing() {
        return NOTHING.clone();
    }

    /** @param asStrings whether each element is a string that holds the object, as the vendor's aggregator stores it */
    static byte[] of(List<Line> lines, boolean asStrings) {
        if (lines.isEmpty()) {
            return nothing();
        }
        return bytes(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("requests");
            for (Line line : lines) {
                if (asStrings) {
                    json.writeString(new String(bytes(inner -> write(line, inner)), StandardCharsets.UTF_8));
                } else {
                    write(line, json);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array cannot fail", e);
        }
        return out.toByteArray();
    }

    private static void write(Line line, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (line.to().isPresent()) {
            json.writeStringField("mac", line.to().get().digits());
        }
        json.writeStringField("method", line.command().method());
        json.writeStringField("path", line.command().path());
        json.writeObjectFieldStart("body");
        for (Map.Entry<String, String> field : line.command().body().entrySet()) {
            json.writeStringField(field.getKey(), field.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
