package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.util.Headers;

/** The least that can answer a keep-alive: Undertow reads the body and writes the same reply, and does nothing else. */
public final class BareServer {

    static final String REPLY = "{\"requests\":[]}";

    private BareServer() { }

    /** In a JVM of its own with the memory that the distribution has. */
    static Child start(Setup setup, Path printed, int port) throws IOException, InterruptedException {
        Child child = Child.start("bare server", List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m", "-cp", System.getProperty("java.class.path"), BareServer.class.getName(),
                String.valueOf(port)), Map.of(), setup.checkout(), printed);
        child.awaitReady(60, () -> answers(port));
        return child;
    }

    private static boolean answers(int port) {
        try {
            return ((HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection())
                    .getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public static void main(String[] words) {
        Undertow.builder()
                .addHttpListener(Integer.parseInt(words[0]), "127.0.0.1")
                .setServerOption(UndertowOptions.ALWAYS_SET_DATE, true)
                .setHandler(exchange -> exchange.getRequestReceiver().receiveFullBytes((whole, body) -> {
                    whole.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
                    whole.getResponseSender().send(REPLY);
                }))
                .build().start();
    }
}
