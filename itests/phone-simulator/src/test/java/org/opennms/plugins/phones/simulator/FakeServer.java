package org.opennms.plugins.phones.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server as phones know it, in a hundred lines: files, pending phones, one restart for each that is approved. */
final class FakeServer implements AutoCloseable {

    private static final Pattern MAC = Pattern.compile("\"mac\":\"([0-9a-f]{12})\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDPOINT = Pattern.compile("\"([0-9a-f]{12})\"");
    private static final Pattern PRIVATE_FILE = Pattern.compile("/configfiles/([0-9a-f]{12})\\.cfg");
    private static final Pattern REGION_FILE = Pattern.compile("/ipp/region/demo/([0-9a-f]{12})\\.cfg");
    private static final String RESTART = "{\"requests\":[{\"method\":\"PUT\",\"path\":\"\\/rest\\/v1\\/command\\/"
            + "ResetGracefulHandler\",\"body\":{\"sessionId\":\"f0144216\",\"emsUserName\":\"system\","
            + "\"emsUserPassword\":\"\",\"schedulePeriod\":\"\"}}]}";

    final Map<String, String> files = new ConcurrentHashMap<>();
    final Set<String> registered = ConcurrentHashMap.newKeySet();
    final Set<String> stillThere = ConcurrentHashMap.newKeySet();
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    volatile boolean approvesAll;
    volatile boolean answersOldReplies;
    volatile int busy;

    FakeServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        files.put("/ipp/dhcpoption160.cfg", """
                ems_server/keep_alive_period=60
                ems_server/provisioning/url=%1$s/
                provisioning/method=STATIC
                provisioning/configuration/url=%1$s/configfiles/
                provisioning/firmware/url=%1$s/firmwarefiles/
                ems_server/user_name=system
                ems_server/user_password={"VvlZOp5/5pM="}
                """.formatted(url()));
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Gives a phone a file of its own, as an import does. */
    void know(String mac, String text) {
        files.put("/configfiles/" + mac + ".cfg", text);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString().toLowerCase(Locale.ROOT)
                .replace(url(), "").replace("//", "/");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (busy > 0) {
            busy--;
            exchange.getResponseHeaders().add("Retry-After", "0");
            reply(exchange, 503, "starting");
        } else if (path.equals("/c/7/p/3/rest/v1/ipphonemgrstatus/multi-full-keep-alive")) {
            MAC.matcher(body).results().filter(mac -> body.contains("\"status\":\"registered\""))
                    .forEach(mac -> registered.add(mac.group(1)));
            reply(exchange, 200, "{\"requests\":[]}");
        } else if (path.equals("/c/7/p/3/rest/v1/ipphonemgrstatus/multi-keep-alive")) {
            ENDPOINT.matcher(body).results().forEach(mac -> stillThere.add(mac.group(1)));
            reply(exchange, 200, "{\"requests\":[]}");
        } else if (path.endsWith("/keep-alive")) {
            reply(exchange, 200, report(body));
        } else if (path.endsWith("/alert")) {
            reply(exchange, 200, "{\"requests\":[]}");
        } else {
            file(exchange, path);
        }
    }

    private String report(String body) {
        Matcher mac = MAC.matcher(body);
        if (!mac.find()) {
            return "no mac";
        }
        if (body.toLowerCase(Locale.ROOT).contains("\"status\":\"registered\"")) {
            registered.add(mac.group(1));
        }
        boolean known = files.containsKey("/configfiles/" + mac.group(1) + ".cfg");
        if (!known && body.contains("\"status\":\"unregistered\"") && !waiting.add(mac.group(1)) && approvesAll) {
            know(mac.group(1), "system/type=430HD\nems_server/keep_alive_period=5\n");
            return RESTART;
        }
        return answersOldReplies ? "OK" : "{\"requests\":[]}";
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        String text = files.get(path);
        if (text == null && REGION_FILE.matcher(path).matches()) {
            exchange.getResponseHeaders().add("X-Template-Name", "Audiocodes_430HD_LYNC");
            text = "system/type=430HD\n";
        }
        if (text == null) {
            reply(exchange, 404, "no such file" + (PRIVATE_FILE.matcher(path).matches() ? " for you" : ""));
            return;
        }
        exchange.getResponseHeaders().add("ETag", "\"" + Integer.toHexString(text.hashCode()) + "\"");
        exchange.getResponseHeaders().add("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT");
        reply(exchange, 200, text);
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
