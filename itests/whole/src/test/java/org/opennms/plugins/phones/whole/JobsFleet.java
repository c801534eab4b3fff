package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

/** A running program with many phones of one model that need no users, as a script that starts jobs meets it. */
final class JobsFleet implements AutoCloseable {

    static final String READ_BY_ALL = "Primary_NTP";

    final RunningPhones phones;
    private final Caller admin;

    private JobsFleet(RunningPhones phones) throws Exception {
        this.phones = phones;
        this.admin = Caller.administrator(phones, "of the test");
    }

    static JobsFleet start(String name, Map<String, String> settings, int count) throws Exception {
        Map<String, String> all = new HashMap<>(settings);
        all.put("PHONES_ADMIN_PASSWORD", "of the test");
        JobsFleet fleet = new JobsFleet(RunningPhones.start(name, all));
        assertThat(fleet.write("POST", "regions", Map.of("name", "Berlin")).status()).isEqualTo(201);
        assertThat(fleet.write("POST", "regions", Map.of("name", "Bern")).status()).isEqualTo(201);
        IntStream.range(0, count).parallel().forEach(fleet::add);
        return fleet;
    }

    static String mac(int number) {
        return String.format("00908f%06x", 0x400000 + number);
    }

    /** Every other one is in Bern. */
    private void add(int number) {
        try {
            assertThat(write("POST", "devices", Map.of("mac", mac(number), "model", "Audiocodes_430HD_LYNC",
                    "region", number % 2 == 0 ? "Berlin" : "Bern")).status()).isEqualTo(201);
            phones.keepAlive(mac(number), "registered", "model", "430HD");
        } catch (Exception e) {
            throw new AssertionError(mac(number), e);
        }
    }

    Operators.Answer get(String path) throws Exception {
        return admin.get(path);
    }

    Operators.Answer write(String method, String path, Map<String, ?> body) throws Exception {
        // whatever is there, and where nothing is, without: nobody else writes
        Operators.Answer answer = admin.write(method, path, body, "If-Match", "*");
        return answer.status() == 412 ? admin.write(method, path, body) : answer;
    }

    /** Gives all files another value, once they are generated. */
    void set(String server) throws Exception {
        assertThat(write("PUT", "placeholders/" + READ_BY_ALL, Map.of("value", server)).status()).isLessThan(300);
    }

    /** Starts a job and tells its number. */
    long start(String path, Map<String, ?> body) throws Exception {
        Operators.Answer started = write("POST", path, body);
        assertThat(started.status()).as(started.response().body()).isEqualTo(202);
        assertThat(started.header("Location")).endsWith("/phones/jobs/" + started.json().path("id").asLong());
        return started.json().path("id").asLong();
    }

    JsonNode job(long id) throws Exception {
        return get("jobs/" + id).json();
    }

    JsonNode ended(long id) {
        return await().atMost(Duration.ofSeconds(120)).until(() -> job(id),
                job -> List.of("done", "failed", "stopped").contains(job.path("state").asText()));
    }

    /** What the phone fetches; whole, since it ends as all do. */
    String server(int number) throws Exception {
        Door.Answer answer = phones.door().get("/configfiles/" + mac(number) + ".cfg");
        assertThat(answer.status()).as(mac(number)).isEqualTo(200);
        assertThat(answer.text()).startsWith("include ").endsWith("voip/media/srtp/enabled=" + srtp(answer.text()) + "\n");
        String key = "system/ntp/primary_server_address=";
        int begin = answer.text().indexOf(key) + key.length();
        return answer.text().substring(begin, answer.text().indexOf('\n', begin));
    }

    private static String srtp(String text) {
        return text.substring(text.lastIndexOf('=') + 1).strip();
    }

    @Override
    public void close() {
        phones.close();
    }
}
