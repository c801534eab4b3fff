package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bulk work, as an operator's script starts and follows it. */
class JobsRestIT {

    private static final int FLEET = 40;

    private static JobsFleet fleet;

    @BeforeAll
    static void start() throws Exception {
        fleet = JobsFleet.start("jobs-rest", Map.of(), FLEET);
    }

    @AfterAll
    static void stop() {
        fleet.close();
    }

    @Test
    void the_files_of_a_region_are_generated_and_no_others() throws Exception { // S-118, S-119, S-148
        long before = fleet.ended(fleet.start("generations", Map.of("reason", "to begin with"))).path("id").asLong();
        fleet.set("region.example.org");

        JsonNode job = fleet.ended(fleet.start("generations", Map.of("filter", Map.of("region", List.of("Berlin")), "reason", "moved")));

        assertThat(job.path("id").asLong()).isGreaterThan(before);
        assertThat(job.path("count").asInt()).isEqualTo(FLEET / 2);
        assertThat(job.path("ok").asInt()).isEqualTo(FLEET / 2);
        assertThat(job.path("reason").asText()).isEqualTo("moved");
        assertThat(fleet.server(0)).isEqualTo("region.example.org");
        assertThat(fleet.server(1)).isNotEqualTo("region.example.org");
        assertThat(commands(0)).as("phones are told only where that is asked for").isEmpty();

        JsonNode all = fleet.ended(fleet.start("generations", Map.of("reason", "the rest")));
        assertThat(all.path("ok").asInt()).isEqualTo(FLEET / 2);
        assertThat(all.path("skipped").asInt()).isEqualTo(FLEET / 2);
        JsonNode skipped = fleet.get("jobs/" + all.path("id").asLong() + "/items?state=skipped&limit=5").json();
        assertThat(skipped.path("rows")).hasSize(5).allSatisfy(row ->
                assertThat(row.path("reason").asText()).isEqualTo("its files are what they were"));
        assertThat(fleet.get("jobs/" + all.path("id").asLong() + "/items?state=skipped&limit=500&after="
                + skipped.path("after").asLong()).json().path("rows")).hasSize(FLEET / 2 - 5);
    }

    @Test
    void phones_are_told_two_seconds_apart_where_that_is_asked_for() throws Exception { // S-118, S-128
        fleet.ended(fleet.start("generations", Map.of("reason", "to begin with")));
        fleet.set("told.example.org");

        long id = fleet.start("generations", Map.of("filter", Map.of("mac", List.of(JobsFleet.mac(2), JobsFleet.mac(4))),
                "update", true));

        assertThat(fleet.job(id).path("delaySeconds").asInt()).isEqualTo(2);
        JsonNode job = fleet.ended(id);
        assertThat(job.path("ok").asInt()).isEqualTo(2);
        assertThat(commands(2)).contains("restart");
        assertThat(fleet.server(4)).isEqualTo("told.example.org");
    }

    @Test
    void ten_thousand_are_counted_followed_and_stopped() throws Exception { // S-008, S-148
        List<String> ids = IntStream.range(0, 10_000).mapToObj(i -> i < 3 ? JobsFleet.mac(6 + 2 * i) : String.format("00908fe%05x", i))
                .toList();

        long id = fleet.start("jobs", Map.of("operation", "restart", "items", ids));

        assertThat(fleet.job(id).path("count").asInt()).isEqualTo(10_000);
        assertThat(fleet.job(id).path("delaySeconds").asInt()).isEqualTo(2);
        await().atMost(Duration.ofSeconds(30)).until(() -> fleet.job(id).path("done").asInt() >= 1);
        assertThat(fleet.write("POST", "jobs/" + id + "/stop", null).status()).isEqualTo(200);
        JsonNode stopped = fleet.ended(id);
        assertThat(stopped.path("state").asText()).isEqualTo("stopped");
        assertThat(stopped.path("done").asInt()).isBetween(1, 30);
        assertThat(fleet.get("jobs/" + id + "/items?state=waiting&limit=1").json().path("rows").get(0).path("position").asLong())
                .isEqualTo(stopped.path("done").asLong() + 1);
        assertThat(fleet.write("POST", "jobs/" + id + "/stop", null).status()).as("once more").isEqualTo(200);
    }

    @Test
    void what_failed_is_named_and_tried_again() throws Exception { // S-148
        long id = fleet.start("jobs", Map.of("operation", "restart", "items", List.of(JobsFleet.mac(1), "00908fdead01"),
                "args", Map.of("delaySeconds", 0), "reason", "power cut"));
        JsonNode job = fleet.ended(id);
        assertThat(job.path("ok").asInt()).isEqualTo(1);
        assertThat(job.path("failed").asInt()).isEqualTo(1);
        JsonNode failed = fleet.get("jobs/" + id + "/items?state=failed").json().path("rows").get(0);
        assertThat(failed.path("item").asText()).isEqualTo("00908fdead01");
        assertThat(failed.path("reason").asText()).contains("there is no phone");

        JsonNode again = fleet.ended(fleet.start("jobs/" + id + "/retry", null));

        assertThat(again.path("count").asInt()).isEqualTo(1);
        assertThat(again.path("reason").asText()).isEqualTo("power cut");
        assertThat(fleet.get("jobs?operation=restart&state=done&limit=1").json().path("before").asLong()).isPositive();
        assertThat(fleet.phones.shell("opennms-phones:job-show " + id)).contains("00908fdead01: there is no phone");
        assertThat(fleet.phones.shellJson("opennms-phones:job-list -j").findValuesAsText("operation")).contains("restart");
    }

    @Test
    void what_cannot_be_done_is_refused_in_clear_words() throws Exception {
        assertThat(fleet.get("jobs/operations").json().path("rows").toString()).contains("generate", "restart", "delete-devices");
        refused(404, "there is no operation", Map.of("operation", "dance", "items", List.of("x")));
        refused(400, "nothing to do", Map.of("operation", "restart"));
        refused(400, "nothing to do", Map.of("operation", "restart", "filter", Map.of("region", List.of("Nowhere"))));
        refused(400, "colour", Map.of("operation", "restart", "items", List.of("x"), "args", Map.of("colour", "red")));
        refused(400, "delaySeconds", Map.of("operation", "restart", "items", List.of("x"), "args", Map.of("delaySeconds", "-1")));
        refused(400, "no such filter", Map.of("operation", "restart", "filter", Map.of("colour", List.of("red"))));
        refused(400, "either", Map.of("operation", "restart", "filter", Map.of(), "items", List.of("x")));
        refused(400, "is missing", Map.of("items", List.of("x")));
        assertThat(fleet.get("jobs/4711").status()).isEqualTo(404);
        assertThat(fleet.get("jobs/4711/items").status()).isEqualTo(404);
        assertThat(fleet.get("jobs?state=asleep").json().path("field").asText()).isEqualTo("state");
        assertThat(fleet.write("POST", "jobs/4711/stop", null).status()).isEqualTo(404);
        long good = fleet.start("jobs", Map.of("operation", "restart", "items", List.of(JobsFleet.mac(3)),
                "args", Map.of("delaySeconds", "0")));
        fleet.ended(good);
        assertThat(fleet.write("POST", "jobs/" + good + "/stop", null).status()).isEqualTo(409);
        assertThat(fleet.write("POST", "jobs/" + good + "/retry", null).status()).isEqualTo(409);
    }

    private static void refused(int status, String words, Map<String, ?> body) throws Exception {
        Operators.Answer answer = fleet.write("POST", "jobs", body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.response().body()).contains(words);
    }

    private static List<String> commands(int phone) throws Exception {
        return fleet.get("devices/" + JobsFleet.mac(phone) + "/commands").json().path("rows").findValuesAsText("kind");
    }
}
