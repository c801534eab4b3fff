package org.opennms.plugins.phones.standalone.stream;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.standalone.login.OperatorContext;

/** The change feed as server-sent events: {@code phones/feed/stream}. What it means stands in the OpenAPI document. */
public final class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String RETRY_SECONDS = "30";

    private final transient FeedStreams streams;

    public FeedServlet(FeedStreams streams) {
        this.streams = streams;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (streams.isFull()) {
                throw new Busy("too many streams are open");
            }
            open(request, after(request).orElseGet(streams::end));
        } catch (Busy e) {
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void open(HttpServletRequest request, long cursor) throws IOException {
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        HttpServletResponse response = (HttpServletResponse) context.getResponse();
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        // a proxy that gathers answers would hold them back
        response.setHeader("X-Accel-Buffering", "no");
        streams.add(new AsyncClient(context, (BooleanSupplier) request.getAttribute(OperatorContext.STILL_IN)), cursor);
    }

    /** Empty for none; what is no number belongs to no feed. */
    private static OptionalLong after(HttpServletRequest request) {
        String id = request.getHeader("Last-Event-ID");
        if (id == null || id.isBlank()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(id.strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.of(-1);
        }
    }
}
