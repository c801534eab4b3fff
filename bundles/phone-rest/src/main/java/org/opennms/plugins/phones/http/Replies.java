package org.opennms.plugins.phones.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.opennms.plugins.phones.api.command.WireCommand;

/** The reply to a report, {@code {"requests":[...]}} (audiocodes.md 1.4). Never empty: phones repeat until it is not. */
final class Replies {

    private static final byte[] NOTHING = "{\"requests\":[]}".getBytes(StandardCharsets.US_ASCII);

    private static final JsonFactory JSON = new JsonFactory();

    private Replies() {
    }

    static byte[] of(List<WireCommand> commands) {
        if (commands.isEmpty()) {
            return NOTHING.clone();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("requests");
            for (WireCommand command : commands) {
                write(command, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array cannot fail", e);
        }
        return out.toByteArray();
    }

    private static void write(WireCommand command, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("method", command.method());
        json.writeStringField("path", command.path());
        json.writeObjectFieldStart("body");
        for (Map.Entry<String, String> field : command.body().entrySet()) {
            json.writeStringField(field.getKey(), field.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
