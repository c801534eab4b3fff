package org.opennms.plugins.phones.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void nothing_that_steers_a_terminal_reaches_it() {
        assertThat(Plain.line("\u001b]0;owned\u0007 \u009b2J \u202egnp.exe \u007f \r\n\t \ud800"))
                .isEqualTo("\\u001b]0;owned\\u0007 \\u009b2J \\u202egnp.exe \\u007f \\u000d\\u000a\\u0009 \\ud800");
        assertThat(Plain.text("a\tb\r\nc\u001b")).isEqualTo("a\tb\r\nc\\u001b");
    }

    @Test
    void letters_of_all_scripts_stay() {
        assertThat(Plain.line("Zürich, 東京, \ud83d\ude00")).isEqualTo("Zürich, 東京, \ud83d\ude00");
    }

    @Test
    void times_are_utc_to_the_second_and_what_is_missing_is_empty() {
        assertThat(Plain.line(Optional.of(Instant.parse("2026-03-01T10:00:00.987Z")))).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(Plain.line(Optional.empty())).isEmpty();
        assertThat(Plain.line(null)).isEmpty();
        assertThat(Plain.line(List.of("a", 1))).isEqualTo("a, 1");
    }

    @Test
    void json_is_ascii_and_complete() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("text", "ü\u001b\u007f\u202e\"");
        document.put("none", Optional.empty());
        document.put("rows", Arrays.asList(1, 2L, true, Instant.parse("2026-03-01T10:00:00.987Z"), null));
        document.put("empty", List.of());

        assertThat(Json.of(document).replaceAll("\\s+", " ").toLowerCase()).isEqualTo("{ \"text\" : "
                + "\"\\u00fc\\u001b\\u007f\\u202e\\\"\", \"none\" : null, "
                + "\"rows\" : [ 1, 2, true, \"2026-03-01t10:00:00.987z\", null ], \"empty\" : [ ] }");
    }
}
