package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kill -9 while a file is imported: what is there afterwards is what was there before, or all of the file. */
class ImportKillIT {

    private static final String ADMIN = Operators.basic("admin", "of the test");
    private static final int ROWS = 2_000;

    private enum Kept {

        IN_SQLITE(5) {
            @Override
            Map<String, String> settings() {
                return Map.of();
            }
        },
        IN_POSTGRESQL(3) {
            @Override
            Map<String, String> settings() throws Exception {
                return Postgres.settings("import_kill");
            }
        };

        private final int kills;

        Kept(int kills) {
            this.kills = kills;
        }

        abstract Map<String, String> settings() throws Exception;
    }

    private RunningPhones phones;
    private Operators operators;

    @ParameterizedTest
    @EnumSource
    void an_import_is_there_as_a_whole_or_not_at_all(Kept kept) throws Exception { // S-160, N-25
        int kills = Checkout.LONG ? 50 : kept.kills;
        Random random = new Random(11);
        Map<String, String> settings = new HashMap<>(kept.settings());
        settings.put("PHONES_ADMIN_PASSWORD", "of the test");
        try (RunningPhones started = RunningPhones.start("import-" + kept.name().toLowerCase(Locale.ROOT), settings)) {
            phones = started;
            operators = Operators.of(phones.data, Integer.parseInt(phones.environment().get("PHONES_CONSOLE_PORT")));
            phones.shell("opennms-phones:region-add Berlin");
            phones.shell("opennms-phones:placeholder-set Proxy_address sip.example.org");
            for (int kill = 1; kill <= kills; kill++) {
                String name = "k" + kill + "u";
                long job = begin(name, kill);
                killWithin(job, random.nextInt(ROWS * 2));
                phones.restart();
                assertThat(total(name)).as("kill " + kill).isIn(0L, (long) ROWS);
                await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(200)).until(() -> isDone(job));
                assertThat(total(name)).as("kill " + kill).isEqualTo(ROWS);
                for (int i : new int[] {0, ROWS / 2, ROWS - 1}) {
                    assertThat(phones.door().get("/configfiles/" + mac(kill, i) + ".cfg").text()).contains(name + i);
                }
            }
        }
    }

    private static String mac(int kill, int i) {
        return String.format("00908f%02x%04x", kill, i);
    }

    private Operators.Answer send(String method, String path, String body, String... headers) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of("Authorization", ADMIN, "X-Phones-Request", "1"));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return operators.send(method, "phones/" + path, all, body);
    }

    private long begin(String name, int kill) throws Exception {
        String csv = "Name,Password,Region,Device 1 MAC Address,Device 1 IP Phone Model\r\n" + IntStream.range(0, ROWS)
                .mapToObj(i -> name + i + ",pw" + i + ",Berlin," + mac(kill, i) + ",Audiocodes_440HD\r\n").collect(Collectors.joining());
        Operators.Answer checked = send("POST", "imports", csv, "Content-Type", "text/csv");
        assertThat(checked.json().path("errors").asInt()).as(checked.response().body()).isZero();
        Operators.Answer started = send("POST", "imports/" + checked.json().at("/row/id").asLong() + "/apply", "{}", "If-Match",
                checked.header("ETag"));
        assertThat(started.status()).as(started.response().body()).isEqualTo(202);
        return started.json().path("id").asLong();
    }

    /** As soon as so many steps are told, or the job is over: a moment that nobody has chosen. */
    private void killWithin(long job, int steps) throws Exception {
        await().atMost(Duration.ofSeconds(60)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> {
            JsonNode told = send("GET", "jobs/" + job, null).json();
            return told.findValue("ok").asInt() >= steps || !List.of("waiting", "running").contains(told.findValue("state").asText());
        });
        phones.kill();
    }

    private boolean isDone(long job) throws Exception {
        String state = send("GET", "jobs/" + job, null).json().findValue("state").asText();
        assertThat(state).isNotIn("failed", "stopped");
        return state.equals("done");
    }

    private long total(String name) throws Exception {
        return send("GET", "users?q=" + name + "&limit=1", null).json().path("total").asLong();
    }
}
