package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator's slips are said at once, not a minute later as a bundle that does not start. */
class WrongSettingsIT {

    @ParameterizedTest
    @CsvSource({"PHONES_HTTP_PORTS, '28500,abc', abc", "PHONES_HTTP_PORTS, 0, 0", "PHONES_HTTPS_PORTS, 65536, 65536",
            "PHONES_SHELL_PORT, -1, -1"})
    void what_is_no_port_is_refused_by_name(String variable, String value, String wrong, @TempDir Path data) throws Exception {
        ProcessBuilder start = new ProcessBuilder(Checkout.ROOT.resolve("phones").toString(), "run").redirectErrorStream(true);
        start.environment().put("PHONES_SKIP_BUILD", "1");
        start.environment().put("PHONES_DATA", data.toString());
        start.environment().put(variable, value);
        Process process = start.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("'" + wrong + "' is no port");
        } finally {
            process.destroyForcibly();
        }
    }
}
