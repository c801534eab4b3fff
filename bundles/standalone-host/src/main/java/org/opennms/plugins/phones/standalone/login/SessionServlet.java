package org.opennms.plugins.phones.standalone.login;

import java.io.IOException;
import java.util.Locale;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Login and logout for pages. POST with HTTP Basic begins a session and hands out its cookie, DELETE ends it. Both are
 * writes, so both need the header X-Phones-Request and refuse pages of other origins.
 */
public final class SessionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String COOKIE = OperatorContext.COOKIE + "=%s; Path=/; Secure; HttpOnly; SameSite=Strict";

    private final transient Gate gate;

    public SessionServlet(Gate gate) {
        this.gate = gate;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isOurs(request, response)) {
            if (request.getAttribute(OperatorContext.LOGIN) instanceof Login login) {
                OperatorContext.sessionId(request).ifPresent(gate::end);
                response.setHeader("Set-Cookie", String.format(Locale.ROOT, COOKIE, gate.begin(login)));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                OperatorContext.refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "log in first");
            }
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isOurs(request, response)) {
            OperatorContext.sessionId(request).ifPresent(gate::end);
            response.setHeader("Set-Cookie", String.format(Locale.ROOT, COOKIE, "") + "; Max-Age=0");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    private static boolean isOurs(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String origin = request.getHeader("Origin");
        boolean ours = request.getHeader(OperatorContext.REQUESTED) != null
                && (origin == null || origin.equalsIgnoreCase("https://" + request.getHeader("Host")));
        if (!ours) {
            OperatorContext.refuse(response, HttpServletResponse.SC_FORBIDDEN,
                    "a change needs the header " + OperatorContext.REQUESTED + " and must come from our own pages");
        }
        return ours;
    }
}
