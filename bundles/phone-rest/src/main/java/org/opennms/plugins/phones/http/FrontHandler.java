package org.opennms.plugins.phones.http;

import java.util.Optional;

import io.undertow.io.IoCallback;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.Protocols;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.PhonePath;

/** Where every request enters: reads the target leniently and leads it to whom it concerns. */
final class FrontHandler implements HttpHandler {

    private final FilesHandler files;
    private final ReportHandler reports;
    private final AggregatorHandler aggregator;
    private final Aggregators aggregators;
    private final Answers answers;
    private final Limits limits;

    FrontHandler(FilesHandler files, ReportHandler reports, AggregatorHandler aggregator, Aggregators aggregators,
                 Answers answers, Limits limits) {
        this.files = files;
        this.reports = reports;
        this.aggregator = aggregator;
        this.aggregators = aggregators;
        this.answers = answers;
        this.limits = limits;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        // old phones ask in HTTP/1.0 and are answered in our version; whether to keep the connection is settled already
        exchange.setProtocol(Protocols.HTTP_1_1);
        Optional<Route> route;
        try {
            Target target = Target.parse(exchange.getRequestURI());
            route = aggregators.serves(Route.customer(target)) ? Route.of(target) : Optional.empty();
        } catch (Invalid e) {
            refuse(exchange, e);
            return;
        }
        if (route.isEmpty()) {
            answer(exchange, 404);
        } else if (!allows(exchange.getRequestMethod(), route.get())) {
            exchange.getResponseHeaders().put(Headers.ALLOW, methods(route.get()));
            answer(exchange, Refusal.METHOD_NOT_ALLOWED);
        } else {
            handle(exchange, route.get());
        }
    }

    /** Phones sometimes post to the URL of a configuration, with an empty object (audiocodes.md 1.3). */
    private static boolean allows(HttpString method, Route route) {
        if (route instanceof Route.Rest) {
            return method.equals(Methods.POST);
        }
        if (route instanceof Route.Rejected) {
            return method.equals(Methods.GET);
        }
        boolean image = route instanceof Route.File file && file.path() instanceof PhonePath.Image;
        return method.equals(Methods.GET) || method.equals(Methods.HEAD) || method.equals(Methods.POST) && !image
                || method.equals(Methods.PUT) && isBackup(route);
    }

    private static boolean isBackup(Route route) {
        return route instanceof Route.File file && file.path().isBackup();
    }

    private static String methods(Route route) {
        return route instanceof Route.Rest ? "POST" : route instanceof Route.Rejected ? "GET" : isBackup(route)
                ? "GET, HEAD, PUT" : "GET, HEAD";
    }

    private void handle(HttpServerExchange exchange, Route route) throws Exception {
        if (route instanceof Route.Rest rest) {
            reports.handle(exchange, rest.service());
            return;
        }
        if (exchange.getRequestMethod().equals(Methods.PUT)) {
            BodyReader.read(exchange, limits, Limits.LARGEST_BACKUP, answers, (e, body) -> files.keep(e, (Route.File) route, body));
            return;
        }
        boundBody(exchange);
        if (route instanceof Route.Rejected) {
            aggregator.handle(exchange);
        } else {
            files.handle(exchange, ((Route.File) route).path());
        }
    }

    private void refuse(HttpServerExchange exchange, Invalid e) {
        boundBody(exchange);
        answers.send(exchange, e);
    }

    private void answer(HttpServerExchange exchange, int status) {
        boundBody(exchange);
        answers.count(status);
        answers.send(exchange, status, IoCallback.END_EXCHANGE);
    }

    /** A body that nobody asked for is read past after the answer; not for ever. */
    private void boundBody(HttpServerExchange exchange) {
        if (!exchange.isRequestComplete()) {
            Deadline.set(exchange, limits.requestMillis());
        }
    }
}
