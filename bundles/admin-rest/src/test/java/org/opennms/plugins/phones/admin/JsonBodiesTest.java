package org.opennms.plugins.phones.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.admin.view.ActivityRow;
import org.opennms.plugins.phones.admin.view.PlaceholderEdit;
import org.opennms.plugins.phones.admin.view.Problem;

class JsonBodiesTest {

    private final JsonBodies bodies = new JsonBodies();

    @Test
    void bodies_of_other_plugins_are_left_alone() {
        assertThat(bodies.isReadable(Map.class, Map.class, null, null)).isFalse();
        assertThat(bodies.isWriteable(String.class, String.class, null, null)).isFalse();
        assertThat(bodies.isWriteable(Problem.class, Problem.class, null, null)).isTrue();
    }

    @Test
    void times_are_written_in_utc_and_what_is_missing_is_left_out() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        bodies.writeTo(new ActivityRow(7, Instant.parse("2026-01-05T10:00:00Z"), "anna", "region added", null, "Berlin", null, null),
                ActivityRow.class, ActivityRow.class, null, null, null, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"id\":7,\"at\":\"2026-01-05T10:00:00Z\",\"by\":\"anna\","
                + "\"what\":\"region added\",\"text\":\"Berlin\"}");
    }

    @Test
    void a_body_that_is_not_what_it_should_be_is_refused() throws IOException {
        assertThat(read("{\"value\":\"x\",\"secret\":true}")).isEqualTo(new PlaceholderEdit(null, null, "x", null, true));
        for (String bad : new String[] {"", "{", "null", "[]", "{\"value\":{}}", "{\"valeu\":\"x\"}", "{} {}",
            "{\"value\":\"x\",\"value\":\"y\"}", "{\"secret\":\"yes\"}"}) {
            assertThatThrownBy(() -> read(bad)).as(bad).isInstanceOf(RuntimeException.class);
        }
    }

    private Object read(String json) throws IOException {
        @SuppressWarnings("unchecked")
        Class<Object> type = (Class<Object>) (Class<?>) PlaceholderEdit.class;
        return bodies.readFrom(type, type, null, null, null,
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
