package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was measured, and on what; nothing that tells whose machine it is. */
final class Machine {

    private static final Pattern KERNEL = Pattern.compile("^[0-9]+(\\.[0-9]+)*");

    private Machine() { }

    static String line() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name")).findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(System.getProperty("os.arch"));
        String memory = Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("[^0-9]", "");
        Matcher kernel = KERNEL.matcher(System.getProperty("os.version"));
        return Runtime.getRuntime().availableProcessors() + " cores of " + processor + ", "
                + Math.round(Long.parseLong(memory) / 1048576.0) + " GiB, Linux " + (kernel.find() ? kernel.group() : "")
                + ", JDK " + System.getProperty("java.version") + ", load and servers beside each other";
    }

    /** Today and the commit; a plus where files differ from it. */
    static String when(Path checkout) throws InterruptedException {
        return LocalDate.now(ZoneOffset.UTC) + ", " + commit(checkout);
    }

    private static String commit(Path checkout) throws InterruptedException {
        try {
            String commit = Child.run("git", List.of("git", "rev-parse", "--short", "HEAD"), Map.of(), checkout, 30).strip();
            // the table itself changes with every run
            boolean changed = !Child.run("git", List.of("git", "status", "--porcelain", "--untracked-files=no", "--", ".",
                    ":!docs"), Map.of(), checkout, 30).isBlank();
            return "`" + commit + (changed ? "+" : "") + "`";
        } catch (IOException e) {
            return "no commit";
        }
    }
}
