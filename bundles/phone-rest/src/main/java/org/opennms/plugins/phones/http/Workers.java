package org.opennms.plugins.phones.http;

import java.time.Duration;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

import org.opennms.plugins.phones.api.error.Busy;

/**
 * Hands requests to the workers, of which there are few. While each of them waits for a store that is slow, the line
 * grows; who has stood in it for too long is told to come again, or nobody near its end would ever hear of that.
 */
final class Workers {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Answers answers;
    private final long patienceNanos;

    Workers(Answers answers, Duration patience) {
        this.answers = answers;
        this.patienceNanos = patience.toNanos();
    }

    void handle(HttpServerExchange exchange, HttpHandler work) {
        long asked = System.nanoTime();
        exchange.dispatch(worker -> {
            if (System.nanoTime() - asked >= patienceNanos) {
                answers.send(worker, new Busy("all workers are busy"));
            } else {
                work.handleRequest(worker);
            }
        });
    }
}
