package org.opennms.plugins.phones.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import javax.ws.rs.WebApplicationException;

import io.undertow.io.IoCallback;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

import org.xnio.IoUtils;

import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Forbidden;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.error.TooMany;
import org.opennms.plugins.phones.api.error.Unreachable;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is answered when something is wrong: one table for all of the door. Strangers read these answers, so they are
 * fixed words, never a message.
 */
final class Answers {

    static final String PLAIN_TEXT = "text/plain; charset=us-ascii";

    /** Made by the service registry's proxies; its class is not ours to see. */
    private static final String SERVICE_AWAY = "org.osgi.service.blueprint.container.ServiceUnavailableException";

    private static final int BUSY = 503;
    private static final int BROKEN = 500;

    private static final Map<Class<?>, Integer> STATUS = Map.of(Invalid.class, 400, Forbidden.class, 403,
            NotFound.class, 404, Conflict.class, 409, Stale.class, 412, TooMany.class, 429,
            Unreachable.class, 502, Busy.class, BUSY);

    private static final Map<Integer, String> WORDS = Map.ofEntries(Map.entry(400, "bad request"),
            Map.entry(401, "unauthorized"), Map.entry(403, "forbidden"), Map.entry(404, "not found"),
            Map.entry(405, "method not allowed"), Map.entry(409, "conflict"), Map.entry(412, "precondition failed"),
            Map.entry(413, "too large"), Map.entry(416, "range not satisfiable"), Map.entry(429, "too many"),
            Map.entry(500, "internal error"), Map.entry(502, "bad gateway"), Map.entry(503, "busy, try again later"));

    /** Ten seconds: when the store is away it is mostly being restarted. */
    private static final Map<Integer, Map<String, String>> HEADERS = Map.of(
            BUSY, Map.of("Retry-After", "10"),
            401, Map.of("WWW-Authenticate", "emsUser"));

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Counters counters;

    Answers(Counters counters) {
        this.counters = counters;
    }

    /** The status that tells of a failure; it is counted, and logged where it is our fault. */
    int status(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        int status = statusOf(cause);
        if (status == BROKEN) {
            LOG.error("A phone's request failed", cause);
        } else {
            LOG.debug("a phone's request is answered {}: {}", status, cause.getClass().getSimpleName());
        }
        count(status);
        return status;
    }

    private static int statusOf(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return refusal.status();
        }
        if (cause instanceof WebApplicationException web) {
            return web.getResponse().getStatus();
        }
        if (cause.getClass().getName().equals(SERVICE_AWAY)) {
            return BUSY;
        }
        return STATUS.getOrDefault(cause.getClass(), BROKEN);
    }

    /** Answers with the status that tells of a failure. */
    void send(HttpServerExchange exchange, Throwable failure) {
        send(exchange, status(failure), IoCallback.END_EXCHANGE);
    }

    /** Answers with a status and its words; what comes after it is the callback's. */
    void send(HttpServerExchange exchange, int status, IoCallback then) {
        if (exchange.isResponseStarted()) {
            IoUtils.safeClose(exchange.getConnection());
            return;
        }
        byte[] words = words(status).getBytes(StandardCharsets.US_ASCII);
        exchange.setStatusCode(status);
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(Headers.CONTENT_TYPE, PLAIN_TEXT);
        more(status).forEach((name, value) -> headers.put(new HttpString(name), value));
        exchange.setResponseContentLength(words.length);
        exchange.getResponseSender().send(ByteBuffer.wrap(words), then);
    }

    /** The headers that go with a status. */
    Map<String, String> more(int status) {
        return HEADERS.getOrDefault(status, Map.of());
    }

    /** The body that goes with a status: short plain text. */
    String words(int status) {
        return WORDS.getOrDefault(status, "status " + status) + "\n";
    }

    /** Counts an answer that is not a success. */
    void count(int status) {
        count("http." + status);
    }

    /** Counts so many. */
    void count(String name, int times) {
        for (int i = 0; i < times; i++) {
            count(name);
        }
    }

    /** Counts; a counter that is away is no reason to fail a request. */
    void count(String name) {
        try {
            counters.count(name);
        } catch (RuntimeException e) {
            LOG.debug("not counted: {}", name, e);
        }
    }
}
