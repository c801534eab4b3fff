package org.opennms.plugins.phones.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import javax.servlet.ServletException;
import javax.ws.rs.ext.RuntimeDelegate;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletInfo;
import io.undertow.servlet.core.ServletContainerImpl;
import io.undertow.servlet.handlers.ServletPathMatches;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.servlet.spec.HttpServletRequestImpl;
import io.undertow.servlet.spec.HttpServletResponseImpl;
import io.undertow.servlet.spec.ServletContextImpl;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.apache.cxf.transport.http.HttpDestinationFactory;
import org.apache.cxf.transport.http_undertow.CxfUndertowServlet;
import org.xnio.IoUtils;

/** Our JAX-RS resources on CXF, as a handler among others. To be made with our class loader as the thread's. */
final class RestServices implements AutoCloseable {

    /** No port is opened for it; only its path counts. */
    private static final String ADDRESS = "http://localhost/";

    private final Bus bus;
    private final Server server;
    private final Destination destination;
    private final ServletContextImpl context;
    private final Answers answers;

    RestServices(Reporting reporting, ManyReports many, Answers answers) throws ServletException {
        this.answers = answers;
        ClassLoader loader = RestServices.class.getClassLoader();
        // JAX-RS would look for it by the thread's class loader; set, it is ours in our own class space
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        Destination.Factory destinations = new Destination.Factory();
        bus = new ExtensionManagerBus(new HashMap<>(), new HashMap<>(), loader);
        bus.setExtension(destinations, HttpDestinationFactory.class);
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress(ADDRESS);
        factory.setServiceBeans(List.of(new StatusResource(reporting, many), new AlertResource(reporting)));
        factory.setProviders(List.of(new FailureMapper(answers)));
        server = factory.create();
        destination = destinations.destination();
        context = servletContext(loader);
    }

    /** CXF's transport speaks in servlets, so it needs a context of one. */
    private static ServletContextImpl servletContext(ClassLoader loader) throws ServletException {
        DeploymentInfo info = new DeploymentInfo().setClassLoader(loader).setDeploymentName("phones").setContextPath("/")
                .addServlet(new ServletInfo(ServletPathMatches.DEFAULT_SERVLET_NAME, CxfUndertowServlet.class));
        DeploymentManager manager = new ServletContainerImpl().addDeployment(info);
        manager.deploy();
        manager.start();
        return manager.getDeployment().getServletContext();
    }

    /**
     * Answers a post, at once or when its resource has an answer; it is sent by the I/O thread of its connection. Only the
     * peer, the service and the body are handed on. Called in that I/O thread, or by a worker for a resource that waits.
     */
    void handle(HttpServerExchange exchange, Route.Service service, byte[] body) throws IOException {
        exchange.setRequestURI(service.path());
        exchange.setRequestPath(service.path());
        exchange.setRelativePath(service.path());
        exchange.setQueryString("");
        HeaderMap headers = exchange.getRequestHeaders();
        headers.clear();
        headers.put(Headers.CONTENT_TYPE, "application/json");
        HttpServletRequestImpl request = new HttpServletRequestImpl(exchange, context);
        HttpServletResponseImpl response = new HttpServletResponseImpl(exchange, context);
        exchange.putAttachment(ServletRequestContext.ATTACHMENT_KEY,
                new ServletRequestContext(context.getDeployment(), request, response, null));
        BufferedReply reply = new BufferedReply(response);
        AtomicReference<Suspension> own = new AtomicReference<>();
        Suspension suspension = new Suspension(() -> exchange.getIoThread().execute(() -> goOn(exchange, own.get(), reply)));
        own.set(suspension);
        destination.serve(context, new BufferedPost(request, body, suspension), reply);
        if (suspension.isBegun()) {
            return;
        }
        // ended by a worker, an exchange whose worker is just not running keeps its I/O thread spinning
        if (exchange.isInIoThread()) {
            send(exchange, reply);
        } else {
            exchange.dispatch(exchange.getIoThread(), () -> send(exchange, reply));
        }
    }

    private void goOn(HttpServerExchange exchange, Suspension suspension, BufferedReply reply) {
        if (!exchange.getConnection().isOpen()) {
            IoUtils.safeClose(exchange.getConnection());
            return;
        }
        try {
            destination.goOn(suspension.message());
            send(exchange, reply);
        } catch (RuntimeException e) {
            answers.send(exchange, e);
        }
    }

    private static void send(HttpServerExchange exchange, BufferedReply reply) {
        byte[] bytes = reply.body();
        exchange.setResponseContentLength(bytes.length);
        exchange.getResponseSender().send(ByteBuffer.wrap(bytes));
    }

    @Override
    public void close() {
        server.stop();
        server.destroy();
        bus.shutdown(true);
    }
}
