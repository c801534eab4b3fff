package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code bench keep-alive|firmware|render|startup|all [--rounds N] [--seconds S] [--write]}. */
public final class Main {

    private static final Map<String, Supplier<Bench>> BENCHES = new LinkedHashMap<>();

    static {
        BENCHES.put("keep-alive", KeepAliveBench::new);
        BENCHES.put("firmware", FirmwareBench::new);
        BENCHES.put("render", RenderBench::new);
        BENCHES.put("startup", StartupBench::new);
    }

    private Main() { }

    public static void main(String[] words) throws Exception {
        List<String> wanted = new ArrayList<>();
        boolean write = false;
        int rounds = 5;
        int seconds = 5;
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--write" -> write = true;
                case "--rounds" -> rounds = number(words, ++i);
                case "--seconds" -> seconds = number(words, ++i);
                case "all" -> wanted.addAll(BENCHES.keySet());
                default -> wanted.add(words[i]);
            }
        }
        if (wanted.isEmpty() || !BENCHES.keySet().containsAll(wanted)) {
            System.err.println("usage: bench " + String.join("|", BENCHES.keySet())
                    + "|all [--rounds N] [--seconds S] [--write]");
            System.exit(2);
        }
        Setup setup = new Setup(Path.of(System.getProperty("bench.checkout", ".")).toAbsolutePath().normalize(), rounds, seconds);
        System.exit(run(setup, wanted, write) ? 0 : 1);
    }

    private static boolean run(Setup setup, List<String> wanted, boolean write) throws Exception {
        boolean reached = true;
        for (String name : wanted) {
            List<Row> rows = BENCHES.get(name).get().run(setup);
            System.out.println(Row.head());
            rows.forEach(row -> System.out.println(row.markdown()));
            if (write) {
                new Document(setup.checkout().resolve("docs/benchmarks.md")).write(name, section(setup, rows));
            }
            reached &= rows.stream().allMatch(Row::isReached);
        }
        return reached;
    }

    private static String section(Setup setup, List<Row> rows) throws IOException {
        StringBuilder text = new StringBuilder(Machine.line()).append(", ").append(setup.rounds()).append(" rounds in turn\n\n")
                .append(Row.head()).append('\n');
        rows.forEach(row -> text.append(row.markdown()).append('\n'));
        return text.toString();
    }

    private static int number(String[] words, int at) {
        if (at >= words.length || !words[at].matches("[1-9][0-9]{0,3}")) {
            System.err.println("bench: a number is expected after " + words[at - 1]);
            System.exit(2);
        }
        return Integer.parseInt(words[at]);
    }
}
