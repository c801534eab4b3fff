package org.opennms.plugins.phones.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import org.xnio.IoUtils;

import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.Report;

/**
 * Takes posts to the REST services. The keep-alive, which is nearly all a fleet says, is answered here; the others, and it
 * too by setting, are JAX-RS resources. No thread waits for the commit of a single phone's report, either way.
 */
final class ReportHandler {

    private final Reporting reporting;
    private final RestServices services;
    private final boolean fastKeepAlive;
    private final Aggregators aggregators;
    private final Answers answers;
    private final Workers workers;
    private final Limits limits;

    ReportHandler(Reporting reporting, RestServices services, boolean fastKeepAlive, Aggregators aggregators,
                  Answers answers, Workers workers, Limits limits) {
        this.reporting = reporting;
        this.services = services;
        this.aggregators = aggregators;
        this.fastKeepAlive = fastKeepAlive;
        this.answers = answers;
        this.workers = workers;
        this.limits = limits;
    }

    void handle(HttpServerExchange exchange, Route.Service service) throws Exception {
        boolean fast = fastKeepAlive && service == Route.Service.KEEP_ALIVE;
        boolean many = service.isOfMany() && aggregators.isTrusted(Peer.address(exchange));
        int largest = many ? Limits.LARGEST_OF_MANY : Limits.LARGEST_REPORT;
        BodyReader.read(exchange, limits, largest, answers, fast ? this::keepAlive
                : service.isOfOnePhone() ? (e, body) -> later(e, service, body)
                : (e, body) -> workers.handle(e, worker -> services.handle(worker, service, body)));
    }

    /** By a resource that holds no thread while its report is stored. */
    private void later(HttpServerExchange exchange, Route.Service service, byte[] body) {
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> {
            try {
                services.handle(exchange, service, body);
            } catch (IOException | RuntimeException e) {
                answers.send(exchange, e);
            }
        });
    }

    private void keepAlive(HttpServerExchange exchange, byte[] body) {
        IpAddress from = Peer.address(exchange);
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> report(body, from).whenComplete((reply, failure) ->
                exchange.getIoThread().execute(() -> answer(exchange, reply, failure))));
    }

    private CompletionStage<byte[]> report(byte[] body, IpAddress from) {
        try {
            return reporting.report(body, Report.Kind.KEEP_ALIVE, from);
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    private void answer(HttpServerExchange exchange, byte[] reply, Throwable failure) {
        if (!exchange.getConnection().isOpen()) {
            IoUtils.safeClose(exchange.getConnection());
        } else if (failure != null) {
            answers.send(exchange, failure);
        } else {
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
            exchange.setResponseContentLength(reply.length);
            exchange.getResponseSender().send(ByteBuffer.wrap(reply));
        }
    }
}
