package org.opennms.plugins.phones.http;

import java.util.concurrent.TimeUnit;

import io.undertow.server.HttpServerExchange;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/** Ends the connection of a request whose body does not come in time. */
final class Deadline {

    private Deadline() {
    }

    /** To be called in the exchange's I/O thread, once. */
    static void set(HttpServerExchange exchange, int millis) {
        XnioExecutor.Key timer = exchange.getIoThread().executeAfter(() -> {
            if (!exchange.isRequestComplete()) {
                IoUtils.safeClose(exchange.getConnection());
            }
        }, millis, TimeUnit.MILLISECONDS);
        exchange.addExchangeCompleteListener((done, next) -> {
            timer.remove();
            next.proceed();
        });
    }
}
