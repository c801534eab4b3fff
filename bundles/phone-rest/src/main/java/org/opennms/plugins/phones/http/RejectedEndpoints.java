package org.opennms.plugins.phones.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.opennms.plugins.phones.api.fleet.ReportReply;
import org.opennms.plugins.phones.api.model.MacAddress;

/**
 * Phones that an aggregator reported and that were not taken, for the aggregator to ask for (audiocodes.md 1.1). In
 * memory: it reports them again.
 */
final class RejectedEndpoints {

    static final int MOST = 10_000;
    static final Duration KEPT = Duration.ofHours(1);

    private static final JsonFactory JSON = new JsonFactory();

    private final Clock clock;
    private final Map<MacAddress, Rejection> rejections = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MacAddress, Rejection> eldest) {
            return size() > MOST;
        }
    };

    RejectedEndpoints(Clock clock) {
        this.clock = clock;
    }

    /** Why; the words are ours, since the aggregator's are not public. */
    enum Reason {
        UNKNOWN("unknown endpoint"),
        NOT_ADMITTED("endpoint not admitted"),
        ELSEWHERE("endpoint reports from elsewhere");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private record Rejection(Reason reason, Instant at) { }

    /** What became of a report. */
    void judged(MacAddress mac, ReportReply.Outcome outcome) {
        if (outcome == ReportReply.Outcome.TAKEN) {
            accepted(mac);
        } else {
            reject(mac, Reason.NOT_ADMITTED);
        }
    }

    synchronized void reject(MacAddress mac, Reason reason) {
        rejections.remove(mac);                             // the newest stand last
        rejections.put(mac, new Rejection(reason, clock.instant()));
    }

    synchronized void accepted(MacAddress mac) {
        rejections.remove(mac);
    }

    /** {@code {"rejectedEndpoints":[{"mac":"...","error":"..."}]}}. */
    synchronized byte[] json() {
        Instant oldest = clock.instant().minus(KEPT);
        rejections.values().removeIf(rejection -> rejection.at().isBefore(oldest));
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("rejectedEndpoints");
            for (Map.Entry<MacAddress, Rejection> entry : rejections.entrySet()) {
                json.writeStartObject();
                json.writeStringField("mac", entry.getKey().digits());
                json.writeStringField("error", entry.getValue().reason().words);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array cannot fail", e);
        }
        return out.toByteArray();
    }
}
