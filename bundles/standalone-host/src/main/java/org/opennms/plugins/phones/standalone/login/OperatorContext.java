package org.opennms.plugins.phones.standalone.login;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.osgi.service.http.context.ServletContextHelper;

/**
 * The servlet context of all that operators reach. The container asks it about every request before any servlet or
 * filter, and publishes nothing in it while it is not there: it fails closed. A servlet filter would not: the JAX-RS
 * whiteboard mounts each application in a context of its own, which filters elsewhere do not cover.
 */
public final class OperatorContext extends ServletContextHelper {

    /** The request attribute that holds the {@link Login}. */
    static final String LOGIN = OperatorContext.class.getName() + ".login";
    /** The request attribute that tells, later too, whether this caller may still be here: a {@code BooleanSupplier}. */
    public static final String STILL_IN = OperatorContext.class.getName() + ".stillIn";
    static final String COOKIE = "__Host-phones";
    /** Sent by programs only: a browser asks its user for a password where it is missing, which a page does not want. */
    static final String REQUESTED = "X-Phones-Request";

    private final Gate gate;
    private final long strictSeconds;

    /** @param strictTransportDays 0 for no HSTS: it would hold for all that runs on this host, OpenNMS among it */
    public OperatorContext(Gate gate, int strictTransportDays) {
        this.gate = gate;
        this.strictSeconds = Duration.ofDays(strictTransportDays).toSeconds();
    }

    @Override
    public boolean handleSecurity(HttpServletRequest request, HttpServletResponse response) throws IOException {
        protect(response);
        Optional<Credentials> credentials = Credentials.read(authorization(request));
        Optional<String> session = credentials.isPresent() ? Optional.empty() : sessionId(request);
        Gate.Answer answer = gate.ask(request.getRemoteAddr(), credentials, session);
        switch (answer.kind()) {
            case OPEN -> {
                Login login = answer.login().orElseThrow();
                request.setAttribute(LOGIN, login);
                request.setAttribute(STILL_IN, (BooleanSupplier) () -> gate.isStillIn(login, session));
                request.setAttribute(REMOTE_USER, login.name());
                request.setAttribute(AUTHENTICATION_TYPE, HttpServletRequest.BASIC_AUTH);
                return true;
            }
            case NOT_ALLOWED -> refuse(response, HttpServletResponse.SC_FORBIDDEN, "none of your roles may come in here");
            case TOO_SOON -> {
                long seconds = answer.delay().toSeconds() + 1;
                response.setHeader("Retry-After", Long.toString(seconds));
                refuse(response, 429, "too many failed logins; wait " + seconds + " seconds");
            }
            default -> {
                if (request.getHeader(REQUESTED) == null) {
                    response.setHeader("WWW-Authenticate", "Basic realm=\"OpenNMS Phones\", charset=\"UTF-8\"");
                }
                refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "log in first");
            }
        }
        return false;
    }

    static Optional<String> sessionId(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty()
                : Arrays.stream(cookies).filter(c -> c.getName().equals(COOKIE)).map(Cookie::getValue).findFirst();
    }

    /** Null for none, and for more than one: a proxy may have looked at the other. */
    private static String authorization(HttpServletRequest request) {
        List<String> all = Collections.list(request.getHeaders("Authorization"));
        return all.size() == 1 ? all.get(0) : null;
    }

    private void protect(HttpServletResponse response) {
        if (strictSeconds > 0) {
            response.setHeader("Strict-Transport-Security", "max-age=" + strictSeconds);
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
    }

    /** Sent at once, or the container would answer a refusal in words of its own. */
    static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        byte[] body = ("{\"type\":\"about:blank\",\"status\":" + status + ",\"title\":\"" + why + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
