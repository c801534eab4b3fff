package org.opennms.plugins.phones.http;

import java.nio.ByteBuffer;

import io.undertow.io.IoCallback;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

/** Tells aggregators which phones were refused; to anybody else there is no such page. */
final class AggregatorHandler {

    private final Aggregators aggregators;
    private final RejectedEndpoints rejected;
    private final Answers answers;

    AggregatorHandler(Aggregators aggregators, RejectedEndpoints rejected, Answers answers) {
        this.aggregators = aggregators;
        this.rejected = rejected;
        this.answers = answers;
    }

    void handle(HttpServerExchange exchange) {
        if (!aggregators.isTold(Peer.address(exchange))) {
            answers.count(404);
            answers.send(exchange, 404, IoCallback.END_EXCHANGE);
            return;
        }
        byte[] body = rejected.json();
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        exchange.setResponseContentLength(body.length);
        exchange.getResponseSender().send(ByteBuffer.wrap(body));
    }
}
