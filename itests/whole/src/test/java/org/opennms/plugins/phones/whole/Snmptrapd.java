package org.opennms.plugins.phones.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

import org.opennms.plugins.phones.servers.FreePorts;

/** net-snmp's snmptrapd on a port of its own, unpacked below target/ and never installed; it writes what it receives. */
final class Snmptrapd implements AutoCloseable {

    final int port;
    private final Path log;
    private final Path servers;
    private Process process;

    private Snmptrapd(int port, Path directory, String... configuration) throws IOException, InterruptedException {
        this.port = port;
        this.log = directory.resolve("received.txt");
        this.servers = Checkout.ROOT.resolve("itests/whole/target/servers");
        Run fetched = Run.of("itests/fetch-servers", servers.toString(), "snmptrapd", "libsnmp40", "libnetsnmptrapd40",
                "libwrap0", "libpci3", "libsensors5", "libmariadb3");
        assertThat(fetched.status()).as(fetched.err()).isZero();
        Files.writeString(directory.resolve("snmptrapd.conf"),
                "disableAuthorization yes\n" + String.join("\n", configuration) + "\n");
        begin(directory);
    }

    static Snmptrapd start() throws IOException, InterruptedException {
        return new Snmptrapd(FreePorts.one(), Checkout.scratch("snmptrapd"));
    }

    /** On a port that was chosen before, with lines of configuration such as users of SNMPv3. */
    static Snmptrapd start(int port, String... configuration) throws IOException, InterruptedException {
        return new Snmptrapd(port, Checkout.scratch("snmptrapd"), configuration);
    }

    /** One line a notification: kind (167 trap, 166 inform), then every varbind, numeric. */
    private void begin(Path directory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(servers.resolve("usr/sbin/snmptrapd").toString(), "-f", "-n", "-On",
                "-m", "", "-C", "-c", directory.resolve("snmptrapd.conf").toString(), "-Lf", log.toString(),
                "-F", "%w %P|%v\\n", "udp:127.0.0.1:" + port)
                .redirectErrorStream(true).redirectOutput(directory.resolve("console.txt").toFile());
        builder.environment().put("LD_LIBRARY_PATH", servers + "/usr/lib/x86_64-linux-gnu:" + servers + "/lib/x86_64-linux-gnu");
        builder.environment().put("SNMP_PERSISTENT_DIR", directory.toString());
        process = builder.start();
    }

    /** What came, a notification a line. */
    List<String> received() throws IOException {
        return Files.exists(log) ? Files.readAllLines(log).stream().filter(l -> l.contains(".1.3.6.1.6.3.1.1.4.1.0")).toList()
                : List.of();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
