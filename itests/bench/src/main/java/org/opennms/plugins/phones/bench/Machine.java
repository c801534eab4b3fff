package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the figures were measured on. */
final class Machine {

    private Machine() { }

    static String line() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name")).findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(System.getProperty("os.arch"));
        String memory = Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("[^0-9]", "");
        return Runtime.getRuntime().availableProcessors() + " x " + processor + ", "
                + Math.round(Long.parseLong(memory) / 1048576.0) + " GiB, JDK " + System.getProperty("java.version")
                + ", load and servers on the same machine, " + LocalDate.now(ZoneOffset.UTC);
    }
}
