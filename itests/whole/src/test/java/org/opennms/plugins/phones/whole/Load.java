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

/**
 * Phones that report and raise alarms at a rate, over kept connections, and remember what was acknowledged. Every report
 * carries a growing number, every alarm a mark of its own.
 */
final class Load {

    /** The first phones of the fleet are approved and raise the same alarm with a new severity each time. */
    static final int ALARMING = 5;
    private static final int REPORTERS = 8;

    private final int port;
    private final int fleet;
    private final int reportsPerSecond;
    private final int alarmsPerSecond;
    private final byte[] config;
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final Map<String, Long> lastAcknowledged = new ConcurrentHashMap<>();
    private final Set<String> acknowledgedAlarms = ConcurrentHashMap.newKeySet();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private long alarmsSent;
    private volatile boolean running;

    Load(int port, int fleet, int reportsPerSecond, int alarmsPerSecond, byte[] config) {
        this.port = port;
        this.fleet = fleet;
        this.reportsPerSecond = reportsPerSecond;
        this.alarmsPerSecond = alarmsPerSecond;
        this.config = config;
    }

    static String mac(int index) {
        return String.format("00908f6%05x", index);
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

    /** Waits for all threads; the server is gone by now. */
    void end() throws InterruptedException {
        running = false;
        for (Thread thread : threads) {
            thread.join(30_000);
        }
        threads.clear();
    }

    long acknowledgedReports() {
        return acknowledged.get();
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
            long begun = System.nanoTime();
            try (Socket socket = Door.of(port).connect()) {
                socket.setTcpNoDelay(true);
                for (long i = 0; running; i++) {
                    turn.take(socket, i);
                    long wait = (long) (begun + (i + 1) * nanosBetween - System.nanoTime());
                    if (wait > 0) {
                        java.util.concurrent.locks.LockSupport.parkNanos(wait);
                    }
                }
            } catch (IOException e) {
                // the kill ends every connection; what was not acknowledged is not counted
            }
        }, name);
        thread.start();
        threads.add(thread);
    }

    private void report(Socket socket, int reporter, long turn) throws IOException {
        String mac = mac((int) ((turn * REPORTERS + reporter) % fleet));
        long mine = number.incrementAndGet();
        Door.Answer answer = post(socket, "/rest/v1/ipphoneMgrStatus/keep-alive", "{\"sessionId\":\"a033bb54\","
                + "\"emsUserName\":\"system\",\"mac\":\"" + mac + "\",\"ip\":\"10.0.32.9\",\"model\":\"430HD\",\"status\":\"unregistered\","
                + "\"phoneNumber\":\"" + mine + "\"}");
        if (answer.status() == 200) {
            acknowledged.incrementAndGet();
            lastAcknowledged.merge(mac, mine, Math::max);
        } else {
            failures.add("report answered " + answer.statusLine());
        }
    }

    private void alarm(Socket socket) throws IOException {
        long mine = number.incrementAndGet();
        String mark = "mark-" + mine + "-end";
        alarmsSent++;
        // Three severities in turn: even if a kill swallows one post, the next one is a change and not a repeat.
        String severity = Long.toString(3 + alarmsSent / ALARMING % 3);
        Door.Answer answer = post(socket, "/rest/v1/ipphoneMgrAlert/alert", "{\"emsUserName\":\"system\",\"alerts\":[{\"uniqueId\":1,"
                + "\"name\":\"IPPHONE REGISTRATION FAILURE\",\"description\":\"" + mark + "\",\"date\":\"2026-07-17T12:24:18\","
                + "\"severity\":\"" + severity + "\",\"source\":\"IPPhone/" + mac((int) (alarmsSent % ALARMING)) + "\",\"type\":1,\"probableCause\":5,\"additionalInfo1\":\"\",\"additionalInfo2\":\"\"}]}");
        if (answer.status() == 200) {
            acknowledgedAlarms.add(mark);
        } else {
            failures.add("alarm answered " + answer.statusLine());
        }
    }

    private void fetch(Socket socket) throws IOException {
        socket.getOutputStream().write(("GET /configfiles/" + mac(0) + ".cfg HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        Door.Answer answer = Door.read(socket.getInputStream(), false);
        if (answer.status() != 200 || !Arrays.equals(answer.body(), config)) {
            failures.add("configuration answered " + answer.statusLine() + " with " + answer.body().length + " bytes");
        }
    }

    private static Door.Answer post(Socket socket, String path, String body) throws IOException {
        socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII));
        return Door.read(socket.getInputStream(), false);
    }
}
