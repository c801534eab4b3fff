package org.opennms.plugins.phones.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code bench NAME...|all [--rounds N] [--seconds S] [--database sqlite|postgres] [--print-only]}. */
public final class Main {

    private static final Map<String, Supplier<Bench>> BENCHES = new LinkedHashMap<>();

    static {
        BENCHES.put("keep-alive", KeepAliveBench::new);
        BENCHES.put("pace", PaceBench::new);
        BENCHES.put("fleet-size", FleetSizeBench::new);
        BENCHES.put("list", ListBench::new);
        BENCHES.put("generate", GenerateBench::new);
        BENCHES.put("firmware", FirmwareBench::new);
        BENCHES.put("render", RenderBench::new);
        BENCHES.put("preview", PreviewBench::new);
        BENCHES.put("import", ImportBench::new);
        BENCHES.put("startup", StartupBench::new);
    }

    private final List<String> wanted = new ArrayList<>();
    private List<Database> databases = List.of(Database.values());
    private String options = "";
    private boolean write = true;
    private int rounds = 5;
    private int seconds = 4;

    private Main() { }

    /** Exit status: 0 all goals reached, 1 one missed or not measured, 2 usage. */
    public static void main(String[] words) throws Exception {
        Main main = new Main();
        if (!main.read(words)) {
            System.err.println("usage: bench " + String.join("|", BENCHES.keySet())
                    + "|all [--rounds N] [--seconds S] [--database sqlite|postgres] [--print-only]");
            System.exit(2);
        }
        Path checkout = Path.of(System.getProperty("bench.checkout", ".")).toAbsolutePath().normalize();
        System.exit(main.run(new Setup(checkout, main.rounds, main.seconds, main.databases)) ? 0 : 1);
    }

    private boolean read(String[] words) {
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--print-only" -> write = false;
                case "--rounds" -> rounds = number(words, ++i);
                case "--seconds" -> seconds = number(words, ++i);
                case "--database" -> databases = Database.named(++i < words.length ? words[i] : "");
                case "all" -> wanted.addAll(BENCHES.keySet());
                default -> wanted.add(words[i]);
            }
        }
        options = " --rounds " + rounds + " --seconds " + seconds;
        return !wanted.isEmpty() && BENCHES.keySet().containsAll(wanted) && rounds > 0 && seconds > 0
                && !databases.isEmpty();
    }

    /** One bench that cannot be run costs the others nothing. */
    private boolean run(Setup setup) throws Exception {
        Report report = new Report(setup, write);
        boolean reached = true;
        for (String name : wanted) {
            Setup.say(name);
            long began = System.nanoTime();
            List<Row> rows = Limited.run(name, BENCHES.get(name).get(), setup);
            Setup.say(name + " took " + (System.nanoTime() - began) / 1_000_000_000L + " s");
            report.take(rows, "./phones bench " + name + options);
            reached &= !rows.isEmpty() && rows.stream().allMatch(Row::isReached);
        }
        return reached;
    }

    /** 0 is no number here. */
    private static int number(String[] words, int at) {
        return at < words.length && words[at].matches("[1-9][0-9]{0,3}") ? Integer.parseInt(words[at]) : 0;
    }
}
