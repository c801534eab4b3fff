package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manual's three flows (appendix C), played by the simulator, an independent reading of the wire formats. */
class ScenariosIT {

    private static RunningPhones phones;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.start("scenarios", Map.of());
        phones.shell("opennms-phones:region-add Berlin");
    }

    @AfterAll
    static void end() {
        phones.close();
    }

    // S-203 S-016 S-041 S-045 S-047 S-050 S-052 S-055 P-01
    @ParameterizedTest
    @CsvSource({"lync-known, 00908f310001, 430HD, lync-known", "lync-unknown, 00908f320001, 430HD, lync-unknown",
        "generic-known, 00908f330001, 430HD, generic-known", "generic-known, 00908f330002, 405HD, generic-known-405HD",
        "lync-known, 00908f310002, 445HD, lync-known-445HD", "lync-known, 00908f310003, 420HD, lync-known-420HD",
        "lync-unknown, 00908f320002, 450HD, lync-unknown-450HD", "lync-unknown, 00908f320003, C450HD, lync-unknown-C450HD"})
    void a_phone_ends_registered_after_the_requests_of_the_golden_file(String scenario, String mac, String hardware,
                                                                      String golden) throws Exception {
        switch (scenario) {
            case "lync-known" -> phones.shell("opennms-phones:add " + mac + " --model Audiocodes_" + hardware
                    + "_LYNC --region Berlin");
            case "generic-known" -> phones.shell("opennms-phones:add " + mac
                    + " --model Audiocodes_" + hardware + " --region Berlin --user 3001 --password geheim");
            default -> { }
        }
        Path trace = Checkout.scratch("trace").resolve(golden + ".txt");
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<Run> simulation = beside.submit((Callable<Run>) () -> phones.phones("simulate", "1", "--scenario", scenario,
                    "--option160", "http://127.0.0.1:" + phones.port + "/firmwarefiles;ipp/dhcpoption160.cfg",
                    "--first-mac", mac, "--models", hardware, "--region", "Berlin", "--poll", "1", "--duration", "60", "--trace", trace.toString()));
            if (scenario.equals("lync-unknown")) {
                approveWhenPending(mac);
            }
            Run run = simulation.get();
            assertThat(run.status()).as(run.out() + run.err()).isZero();
        } finally {
            beside.shutdownNow();
        }

        JsonNode shown = phones.shellJson("opennms-phones:show --json " + mac);
        assertThat(shown.toString()).contains("registered", "approved");
        assertThat(Files.readString(trace)).isEqualTo(
                new String(Checkout.resource("golden/" + golden + ".txt"), StandardCharsets.UTF_8));
    }

    /** Approved when it has come to rest, so that the requests before and after are always the same. */
    private static void approveWhenPending(String mac) throws Exception {
        await().atMost(Duration.ofSeconds(40)).until(() -> phones.tryShell("opennms-phones:show " + mac).out().contains("unregistered"));
        phones.shell("opennms-phones:approve " + mac + " --region Berlin");
    }
}
