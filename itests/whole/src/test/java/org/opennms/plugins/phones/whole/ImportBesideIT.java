package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While a large file of users and phones is imported, phones are answered as ever. */
class ImportBesideIT {

    private static final int FLEET = 80;
    private static final int ROWS = 20_000;

    private enum Kept {

        IN_SQLITE {
            @Override
            Map<String, String> settings() {
                return Map.of();
            }
        },
        IN_POSTGRESQL {
            @Override
            Map<String, String> settings() throws Exception {
                return Postgres.settings("import_beside");
            }
        };

        abstract Map<String, String> settings() throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void phones_report_and_fetch_and_nothing_is_refused(Kept kept) throws Exception { // S-150, S-160
        Map<String, String> settings = new HashMap<>(kept.settings());
        settings.put("PHONES_ADMIN_PASSWORD", "of the test");
        try (RunningPhones phones = RunningPhones.start("import-beside-" + kept.name().toLowerCase(Locale.ROOT), settings)) {
            allow(phones, ROWS);
            Caller admin = Caller.administrator(phones, "of the test");
            Load load = new Load(phones.port, FLEET, 100, 5, Fleet.letIn(phones, FLEET));
            load.start();
            JsonNode job;
            try {
                job = admin.ended(admin.importing(csv()));
            } finally {
                load.end();
            }

            assertThat(job.findValue("state").asText()).as(job.toString()).isEqualTo("done");
            assertThat(load.failures()).isEmpty();
            assertThat(load.acknowledgedReports()).isPositive();
            assertThat(admin.get("users?q=beside" + (ROWS - 1)).json().path("total").asLong()).isEqualTo(1);
            assertThat(phones.door().get("/configfiles/" + mac(ROWS - 1) + ".cfg").text()).contains("beside" + (ROWS - 1));
        }
    }

    /** As an operator edits the file before a start. */
    private static void allow(RunningPhones phones, int rows) throws IOException {
        Path file = phones.data.resolve("etc/org.opennms.plugins.phones.core.cfg");
        phones.kill();
        Files.writeString(file, Files.readString(file).replaceFirst("(?m)^importRows *=.*$", "importRows = " + rows));
        phones.restart();
    }

    private static String csv() {
        return "Name,Password,Display Name,Region,Device 1 MAC Address,Device 1 IP Phone Model\r\n" + IntStream.range(0, ROWS)
                .mapToObj(i -> "beside" + i + ",pw" + i + ",Person " + i + ",Berlin," + mac(i) + ",Audiocodes_440HD\r\n")
                .collect(Collectors.joining());
    }

    private static String mac(int i) {
        return String.format("00908f7%05x", i);
    }
}
