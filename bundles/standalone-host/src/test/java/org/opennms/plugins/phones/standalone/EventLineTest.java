package org.opennms.plugins.phones.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.host.RecordedEvent;

class EventLineTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @Test
    void any_text_survives_and_stays_on_one_line() {
        RecordedEvent event = new RecordedEvent(7, NOON, "uei/a", "major",
                Map.of("a=b\tc", "line\r\nbreak \\n = \u00e4 \uD83D\uDCDE", "empty", ""));

        String line = EventLine.write(event);

        assertThat(line).doesNotContain("\n", "\r");
        assertThat(EventLine.read(line)).contains(event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "seven\t2026-03-04T12:00:00Z\tuei\tmajor", "7\tnoon\tuei\tmajor",
        "7\t2026-03-04T12:00:00Z\tuei\tmajor\tno equals sign"})
    void a_damaged_line_is_no_event(String line) {
        assertThat(EventLine.read(line)).isEmpty();
    }
}
