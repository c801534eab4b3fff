package org.opennms.plugins.phones.simulator;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code simulate N --option value ...}. */
final class CommandLine {

    static final String USAGE = """
            usage: simulate N [options]     N phones boot, get their configuration and register
              --scenario NAME    lync-known, lync-unknown (waits for approval; default) or generic-known
              --option160 TEXT   DHCP option 160 [http://127.0.0.1:8080/firmwarefiles;ipp/dhcpoption160.cfg]
              --url URL          instead: the address of the boot file alone
              --region NAME      fetch the file of a phone without configuration from this region
              --user NAME        generic: the account that the first phone must get; a number is counted up
              --models A[,B..]   hardware, shared out among the phones; "all" is each that is known [430HD]
              --first-mac MAC    counted up from phone to phone [00908f000001]
              --keep-alive S     period of reports, instead of the one handed out; the run goes on after registration
              --rounds N         ends when every phone has sent N keep-alives
              --duration S       ends after this time at the latest [600]
              --poll S           between reports of a phone that waits for approval [5]
              --alarms N         alarms a second, of the whole fleet, raised and cleared in turn [0]
              --ramp S           plug the phones in over this time [0]
              --source A[,B..]   own addresses to send from; 127.0.0.2-127.0.0.9 is a range
              --connections N    open at one time [2000]
              --timeout S        without a byte of an answer [30]
              --aggregator       reports go through an aggregator, which posts those of many phones together
              --odd              phones differ from the textbook as old firmware does: case, slashes, HTTP/1.0, raw bytes...
              --trace FILE       what the phones asked, normalised
            exit status: 0 nothing went wrong, 1 something did, 2 usage""";

    private static final Set<String> WITH_VALUE = Set.of("scenario", "option160", "url", "region", "user", "models",
            "first-mac", "keep-alive", "rounds", "duration", "poll", "alarms", "ramp", "source", "connections", "timeout",
            "trace");
    private static final String DEFAULT_160 = "http://127.0.0.1:8080/firmwarefiles;ipp/dhcpoption160.cfg";

    private final Map<String, String> given = new HashMap<>();

    private CommandLine() { }

    /** {@code IllegalArgumentException} says what is wrong with the words. */
    static Options parse(String... words) {
        CommandLine line = new CommandLine();
        List<String> rest = line.sort(List.of(words));
        if (rest.size() != 1) {
            throw new IllegalArgumentException("how many phones?");
        }
        return line.options(whole("N", rest.get(0), 1, 1_000_000));
    }

    private List<String> sort(List<String> words) {
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).startsWith("--") ? words.get(i).substring(2) : "";
            String name = word.equals("model") ? "models" : word;
            if (name.isEmpty()) {
                rest.add(words.get(i));
            } else if (name.equals("odd") || name.equals("aggregator")) {
                given.put(name, "yes");
            } else if (!WITH_VALUE.contains(name)) {
                throw new IllegalArgumentException("no such option: --" + name);
            } else if (++i == words.size()) {
                throw new IllegalArgumentException("--" + name + " needs a value");
            } else {
                given.put(name, words.get(i));
            }
        }
        return rest;
    }

    private Options options(int phones) {
        Scenario scenario = Scenario.parse(given.getOrDefault("scenario", Scenario.LYNC_UNKNOWN.toString()));
        return new Options(phones, scenario, option160(), seconds("keep-alive"),
                text("rounds").map(v -> whole("--rounds", v, 1, Integer.MAX_VALUE)),
                seconds("duration").orElse(Duration.ofSeconds(600)), text("region"), text("user"),
                Handset.models(given.getOrDefault("models", "430HD")), firstMac(),
                sources(given.getOrDefault("source", "")),
                whole("--connections", given.getOrDefault("connections", "2000"), 1, 100_000),
                seconds("ramp").orElse(Duration.ZERO), seconds("poll").orElse(Duration.ofSeconds(5)),
                seconds("timeout").orElse(Duration.ofSeconds(30)),
                number("--alarms", given.getOrDefault("alarms", "0")), given.containsKey("odd"),
                given.containsKey("aggregator"), text("trace").map(Path::of));
    }

    private Option160 option160() {
        if (given.containsKey("url") && given.containsKey("option160")) {
            throw new IllegalArgumentException("--url or --option160, not both");
        }
        return text("url").map(Option160::configurationOnly)
                .orElseGet(() -> Option160.parse(given.getOrDefault("option160", DEFAULT_160)));
    }

    private long firstMac() {
        String digits = given.getOrDefault("first-mac", "00908f000001").replaceAll("[:.-]", "");
        if (!digits.matches("[0-9a-fA-F]{12}")) {
            throw new IllegalArgumentException("--first-mac: 12 hex digits are expected");
        }
        return Long.parseLong(digits, 16);
    }

    static List<InetAddress> sources(String text) {
        List<InetAddress> sources = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",")) {
            String[] ends = part.split("-", 2);
            byte[] address = address(ends[0]);
            byte[] last = address(ends[ends.length - 1]);
            sources.add(inet(address));
            while (!Arrays.equals(address, last) && sources.size() < 65_536) {
                countUp(address);
                sources.add(inet(address));
            }
        }
        return sources;
    }

    private static void countUp(byte[] address) {
        for (int i = address.length - 1; i >= 0 && ++address[i] == 0; i--) {
            continue;
        }
    }

    private static byte[] address(String text) {
        if (!text.matches("[0-9a-fA-F.:]+")) {
            throw new IllegalArgumentException("--source: not an address: '" + text + "'");
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("--source: not an address: '" + text + "'", e);
        }
    }

    private static InetAddress inet(byte[] address) {
        try {
            return InetAddress.getByAddress(address.clone());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four or sixteen bytes are an address", e);
        }
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name));
    }

    private Optional<Duration> seconds(String name) {
        return text(name).map(v -> Duration.ofNanos((long) (number("--" + name, v) * 1e9)));
    }

    private static double number(String name, String text) {
        if (!text.matches("[0-9]{1,7}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException(name + ": a number is expected, not '" + text + "'");
        }
        return Double.parseDouble(text);
    }

    private static int whole(String name, String text, int least, int most) {
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException(name + ": a number from " + least + " to " + most + " is expected, not '" + text
                    + "'");
        }
        return Integer.parseInt(text);
    }
}
