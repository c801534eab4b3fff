package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kill -9 while the fleet goes back: what it was or what it goes back to, never a mixture. N-03 */
class RollbackKillIT {

    private static final int FLEET = 40;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN = Operators.basic("admin", "of the test");

    private RunningPhones phones;
    private Operators operators;

    @ParameterizedTest
    @EnumSource
    void a_killed_rollback_leaves_all_or_nothing(Kills kills) throws Exception {
        Random random = new Random(11);
        try (RunningPhones running = kills.start("rollback-kill", Map.of("PHONES_ADMIN_PASSWORD", "of the test"))) {
            phones = running;
            login();
            long then = makeFleet();
            Map<String, String> old = files();
            Map<String, String> changed = change();
            long begun = System.nanoTime();
            rollBack(then);
            long usual = Math.max(1, (System.nanoTime() - begun) / 1_000_000);
            assertThat(files()).isEqualTo(old);
            assertThat(change()).isEqualTo(changed);
            for (int kill = 1; kill <= kills.count; kill++) {
                CompletableFuture<Void> call = CompletableFuture.runAsync(() -> rollBack(then));
                awaitMoment(call, random.nextLong(usual + usual / 4));
                phones.kill();
                boolean answered = call.handle((done, failure) -> failure == null).join();
                phones.restart();
                login();
                Map<String, String> now = files();
                assertThat(now.equals(old) || now.equals(changed)).as("kill " + kill + ": all old or all new").isTrue();
                assertThat(!answered || now.equals(old)).as("kill " + kill + ": what was answered holds").isTrue();
                boolean german = get("placeholders").response().body().contains("German");
                assertThat(german).as("kill " + kill + ": inputs go with the files").isEqualTo(now.equals(changed));
                if (now.equals(old)) {
                    assertThat(change()).isEqualTo(changed);
                }
            }
        }
    }

    /** A moment that nobody has chosen, or the answer where that comes first. */
    private static void awaitMoment(CompletableFuture<Void> call, long millis) throws Exception {
        try {
            call.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // the moment has come
        }
    }

    private void login() throws Exception {
        operators = Operators.of(phones.data, Integer.parseInt(phones.environment().get("PHONES_CONSOLE_PORT")));
    }

    private Operators.Answer get(String path) throws Exception {
        return operators.send("GET", "phones/" + path, Map.of("Authorization", ADMIN), null);
    }

    private Operators.Answer write(String method, String path, Map<String, ?> body) throws Exception {
        Operators.Answer answer = operators.send(method, "phones/" + path, Map.of("Authorization", ADMIN, "X-Phones-Request", "1"),
                JSON.writeValueAsString(body));
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 299);
        return answer;
    }

    private void rollBack(long to) {
        try {
            write("POST", "revisions/" + to + "/rollback", Map.of("fleet", true));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String mac(int index) {
        return String.format("00908f4%05x", index);
    }

    /** @return the number of the change after which the fleet was as it is then */
    private long makeFleet() throws Exception {
        write("POST", "regions", Map.of("name", "Berlin"));
        write("PUT", "placeholders/Proxy_address", Map.of("value", "sip.example.org"));
        for (int i = 0; i < FLEET; i++) {
            write("POST", "devices", Map.of("mac", mac(i), "model", "Audiocodes_440HD", "region", "Berlin", "user", "40" + i,
                    "userDisplayName", "User " + i, "password", "s3cr3t" + i));
        }
        return get("revisions?limit=1").json().at("/rows/0/change").asLong();
    }

    /** Every file another. */
    private Map<String, String> change() throws Exception {
        write("PUT", "placeholders/Language", Map.of("value", "German"));
        for (int i = 0; i < FLEET; i++) {
            write("POST", "generations", Map.of("mac", mac(i)));
        }
        return files();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < FLEET; i++) {
            Door.Answer answer = phones.door().get("/configfiles/" + mac(i) + ".cfg");
            assertThat(answer.status()).as(mac(i)).isEqualTo(200);
            files.put(mac(i), answer.text());
        }
        return files;
    }
}
