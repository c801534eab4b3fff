package org.opennms.plugins.phones.http;

import java.util.Optional;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

import org.opennms.plugins.phones.api.fleet.Asker;
import org.opennms.plugins.phones.api.model.IpAddress;

/** Who is at the other end. Only the TCP peer counts: a header of forwarding could be anybody's. */
final class Peer {

    private Peer() {
    }

    static IpAddress address(HttpServerExchange exchange) {
        return IpAddress.of(exchange.getSourceAddress().getAddress());
    }

    /** With the User-Agent as it came, control bytes and all: families recognise phones by it. Never log it. */
    static Asker asker(HttpServerExchange exchange) {
        return new Asker(address(exchange), Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.USER_AGENT)));
    }
}
