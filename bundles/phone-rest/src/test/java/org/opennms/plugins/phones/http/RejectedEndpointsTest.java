package org.opennms.plugins.phones.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.fleet.ReportReply.Outcome;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.testing.MovableClock;

class RejectedEndpointsTest {

    private static final MacAddress MAC = new MacAddress("00908f9a9623");
    private static final String NOBODY = "{\"rejectedEndpoints\":[]}";

    private final MovableClock clock = new MovableClock(Instant.EPOCH);
    private final RejectedEndpoints rejected = new RejectedEndpoints(clock);

    @Test
    void who_is_not_reported_again_is_forgotten() {
        rejected.judged(MAC, Outcome.COUNTED);
        clock.advance(RejectedEndpoints.KEPT);
        assertThat(json()).isEqualTo("{\"rejectedEndpoints\":[{\"mac\":\"00908f9a9623\",\"error\":\"endpoint not admitted\"}]}");

        clock.advance(Duration.ofMillis(1));

        assertThat(json()).isEqualTo(NOBODY);
    }

    @Test
    void who_is_taken_is_off_the_list() {
        rejected.judged(MAC, Outcome.REFUSED);
        rejected.judged(MAC, Outcome.TAKEN);

        assertThat(json()).isEqualTo(NOBODY);
    }

    @Test
    void the_newest_stay_when_there_are_too_many() {
        rejected.reject(MAC, RejectedEndpoints.Reason.UNKNOWN);
        for (int i = 0; i < RejectedEndpoints.MOST; i++) {
            rejected.reject(new MacAddress(String.format("0a90%08x", i)), RejectedEndpoints.Reason.UNKNOWN);
        }

        assertThat(json()).doesNotContain(MAC.digits()).contains("0a9000000000");
    }

    private String json() {
        return new String(rejected.json(), StandardCharsets.US_ASCII);
    }
}
