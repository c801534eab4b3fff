package org.opennms.plugins.phones.whole;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phones that report and raise alarms at a rate, over kept connections, and remember what was acknowledged. Every report
 * carries a growing number, every alarm a mark of its own; an alarm that was not acknowledged is posted again, as phones
 * do. Each phone says one thing after the other.
 */
final class Load {

    /** The first phones of the fleet are approved and raise the same alarm with a new severity each time. */
    static final int ALARMING = 5;
    private static final int REPORTERS = 8;
    private static final Pattern MARK = Pattern.compile("mark-\\d+-end");

    private final int port;
    private final int fleet;
    private final int reportsPerSecond;
    private final int alarmsPerSecond;
    private final byte[] config;
    private final boolean patient;
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong turnedAway = new AtomicLong();
    private final Map<String, Long> lastAcknowledged = new ConcurrentHashMap<>();
    private final Set<String> acknowledgedAlarms = ConcurrentHashMap.newKeySet();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private Alert alert = new Alert(0);
    private volatile boolean running;

    /** For a server that is killed: connections may end, and every answer is 200. */
    Load(int port, int fleet, int reportsPerSecond, int alarmsPerSecond, byte[] config) {
        this(port, fleet, reportsPerSecond, alarmsPerSecond, config, false);
    }

    /** For a server that lacks something for a while: connections stay, and it may answer 503 with Retry-After. */
    static Load patient(int port, int fleet, int reportsPerSecond, int alarmsPerSecond, byte[] config) {
        return new Load(port, fleet, reportsPerSecond, alarmsPerSecond, config, true);
    }

    private Load(int port, int fleet, int reportsPerSecond, int alarmsPerSecond, byte[] config, boolean patient) {
        this.patient = patient;
        this.port = port;
        this.fleet = fleet;
        this.reportsPerSecond = reportsPerSecond;
        this.alarmsPerSecond = alarmsPerSecond;
        this.config = config;
    }

    static String mac(int index) {
        return String.format("00908f6%05x", index);
    }

    /** Of the alarms that a text tells of. */
    static Set<String> marks(String text) {
        return MARK.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    void start() {
        running = true;
        for (int i = 0; i < REPORTERS; i++) {
            int reporter = i;
            begin("reporter-" + i, REPORTERS * 1e9 / reportsPerSecond, (socket, turn) -> report(socket, reporter, turn));
        }
        begin("alarms", 1e9 / alarmsPerSecond, (socket, turn) -> alarm(socket));
        begin("fetcher", 1e9 / 20, (socket, turn) -> fetch(socket));
    }

    /** Waits for all threads to have the answer they wait for. */
    void end() throws InterruptedException {
        running = false;
        for (Thread thread : threads) {
            thread.join(Door.PATIENCE.toMillis());
            if (thread.isAlive()) {
                failures.add(thread.getName() + " waits for ever");
            }
        }
        threads.clear();
    }

    long acknowledgedReports() {
        return acknowledged.get();
    }

    /** How often 503 was answered. */
    long turnedAway() {
        return turnedAway.get();
    }

    long lastAcknowledged(String mac) {
        return lastAcknowledged.getOrDefault(mac, 0L);
    }

    Set<String> acknowledgedAlarms() {
        return Set.copyOf(acknowledgedAlarms);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    private interface Turn {
        void take(Socket socket, long turn) throws IOException;
    }

    private void begin(String name, double nanosBetween, Turn turn) {
        Thread thread = new Thread(() -> {
            try (Socket socket = Door.of(port).connect()) {
                socket.setTcpNoDelay(true);
                double next = System.nanoTime();
                for (long i = 0; running; i++) {
                    turn.take(socket, i);
                    // after a long wait the rate goes on from now: phones do not make up for what they missed
                    next = Math.max(next + nanosBetween, System.nanoTime() - 1e9);
                    LockSupport.parkNanos((long) (next - System.nanoTime()));
                }
            } catch (IOException e) {
                // a kill ends every connection; what was not acknowledged is not counted
                if (patient) {
                    failures.add(name + ": " + e);
                }
            }
        }, name);
        thread.start();
        threads.add(thread);
    }

    private void report(Socket socket, int reporter, long turn) throws IOException {
        // each phone has one reporter, so that its numbers arrive in order
        String mac = mac(reporter + REPORTERS * (int) (turn % (fleet / REPORTERS)));
        long mine = number.incrementAndGet();
        Door.Answer answer = post(socket, "/rest/v1/ipphoneMgrStatus/keep-alive", "{\"sessionId\":\"a033bb54\","
                + "\"emsUserName\":\"system\",\"mac\":\"" + mac + "\",\"ip\":\"10.0.32.9\",\"model\":\"430HD\",\"status\":\"unregistered\","
                + "\"phoneNumber\":\"" + mine + "\"}");
        if (isTaken(answer, "report")) {
            acknowledged.incrementAndGet();
            lastAcknowledged.merge(mac, mine, Math::max);
        }
    }

    private void alarm(Socket socket) throws IOException {
        if (isTaken(post(socket, "/rest/v1/ipphoneMgrAlert/alert", alert.body()), "alarm")) {
            acknowledgedAlarms.add(alert.mark());
            alert = new Alert(alert.number() + 1);
        }
    }

    private void fetch(Socket socket) throws IOException {
        socket.getOutputStream().write(("GET /configfiles/" + mac(0) + ".cfg HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        Door.Answer answer = Door.read(socket.getInputStream(), false);
        if (isTaken(answer, "configuration") && !Arrays.equals(answer.body(), config)) {
            failures.add("the configuration has " + answer.body().length + " other bytes");
        }
    }

    private boolean isTaken(Door.Answer answer, String what) {
        if (patient && answer.status() == 503 && answer.header("retry-after") != null) {
            turnedAway.incrementAndGet();
        } else if (answer.status() != 200) {
            failures.add(what + " answered " + answer.statusLine() + " " + answer.headers());
        }
        return answer.status() == 200;
    }

    private static Door.Answer post(Socket socket, String path, String body) throws IOException {
        socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII));
        return Door.read(socket.getInputStream(), false);
    }

    /** One alarm of one of the {@link #ALARMING} phones; three severities in turn, so that each is a change. */
    private record Alert(long number) {

        String mark() {
            return "mark-" + number + "-end";
        }

        String body() {
            return "{\"emsUserName\":\"system\",\"alerts\":[{\"uniqueId\":1,"
                    + "\"name\":\"IPPHONE REGISTRATION FAILURE\",\"description\":\"" + mark() + "\",\"date\":\"2026-07-17T12:24:18\","
                    + "\"severity\":\"" + (3 + number / ALARMING % 3) + "\",\"source\":\"IPPhone/" + mac((int) (number % ALARMING))
                    + "\",\"type\":1,\"probableCause\":5,\"additionalInfo1\":\"\",\"additionalInfo2\":\"\"}]}";
        }
    }
}
