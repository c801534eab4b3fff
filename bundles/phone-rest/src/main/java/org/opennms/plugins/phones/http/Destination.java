package org.opennms.plugins.phones.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.apache.cxf.Bus;
import org.apache.cxf.continuations.ContinuationProvider;
import org.apache.cxf.message.Message;
import org.apache.cxf.service.model.EndpointInfo;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.HttpDestinationFactory;
import org.apache.cxf.transport.http_undertow.UndertowHTTPDestination;

/**
 * CXF's Undertow transport without an engine: requests come from our own ports, which share one set of handlers and
 * open, fail and close each for itself. CXF's engines have one port each, and an error page with the exception's text.
 */
final class Destination extends UndertowHTTPDestination {

    private Destination(Bus bus, DestinationRegistry registry, EndpointInfo endpoint) throws IOException {
        super(bus, registry, endpoint, null);
    }

    void serve(ServletContext context, BufferedPost request, HttpServletResponse response) throws IOException {
        doService(context, request, response);
    }

    /** Goes on with what a resource has set aside. */
    void goOn(Message message) {
        incomingObserver.onMessage(message);
    }

    @Override
    protected void setupContinuation(Message message, HttpServletRequest request, HttpServletResponse response) {
        Suspension suspension = ((BufferedPost) request).suspension();
        suspension.of(message);
        message.put(ContinuationProvider.class.getName(), suspension);
    }

    /** Makes the destination when CXF asks for it, and keeps it. */
    static final class Factory implements HttpDestinationFactory {

        private final AtomicReference<Destination> made = new AtomicReference<>();

        @Override
        public AbstractHTTPDestination createDestination(EndpointInfo endpoint, Bus bus, DestinationRegistry registry)
                throws IOException {
            made.set(new Destination(bus, registry, endpoint));
            return made.get();
        }

        Destination destination() {
            return made.get();
        }
    }
}
