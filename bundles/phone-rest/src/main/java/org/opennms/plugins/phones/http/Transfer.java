package org.opennms.plugins.phones.http;

import java.io.IOException;
import java.time.Clock;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.opennms.plugins.phones.api.delivery.Deliveries;
import org.opennms.plugins.phones.api.delivery.Delivery.Outcome;
import org.opennms.plugins.phones.api.delivery.Fetch;
import org.opennms.plugins.phones.api.fleet.Asker;

/**
 * One file on its way to a phone, and what is told of how it went (N-05). What the operating system took counts as sent.
 *
 * @param from the first byte that is sent; the phone has those before it from another request
 */
record Transfer(Deliveries deliveries, Clock clock, Asker asker, String file, long revision, long from, long total) {

    private static final Logger LOG = LoggerFactory.getLogger(Transfer.class);

    /** For Undertow's sender. */
    IoCallback callback() {
        return new IoCallback() {

            @Override
            public void onComplete(HttpServerExchange exchange, Sender sender) {
                sentTo(from + exchange.getResponseBytesSent());
                END_EXCHANGE.onComplete(exchange, sender);
            }

            @Override
            public void onException(HttpServerExchange exchange, Sender sender, IOException exception) {
                sentTo(from + exchange.getResponseBytesSent());
                END_EXCHANGE.onException(exchange, sender, exception);
            }
        };
    }

    /** @param position the byte after the last that went out */
    void sentTo(long position) {
        tell(position >= total ? Outcome.WHOLE : Outcome.PARTIAL, Math.min(position, total));
    }

    /** Without a body. */
    void tell(Outcome outcome, long sent) {
        try {
            deliveries.record(new Fetch(file, revision, asker, clock.instant(), outcome, sent, total));
        } catch (RuntimeException e) {
            // a service that is away is no reason to fail a request
            LOG.debug("a delivery is not recorded", e);
        }
    }
}
