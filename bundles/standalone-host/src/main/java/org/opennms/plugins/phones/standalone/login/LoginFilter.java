package org.opennms.plugins.phones.standalone.login;

import java.io.IOException;
import java.security.Principal;

import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells resources who is logged in, in the way servlets and JAX-RS ask for it. What they throw and nobody expected is
 * logged here, and a stranger sees no names of classes.
 */
public final class LoginFilter implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(LoginFilter.class);

    @Override
    public void init(FilterConfig config) {
        // nothing to set up
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(OperatorContext.LOGIN) instanceof Login login) {
            pass(new LoggedIn((HttpServletRequest) request, login), new PlainRefusals((HttpServletResponse) response), chain);
        } else {
            OperatorContext.refuse((HttpServletResponse) response, HttpServletResponse.SC_UNAUTHORIZED, "log in first");
        }
    }

    private static void pass(HttpServletRequest request, PlainRefusals response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
            response.finish();
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            LOG.error("{} {} has failed", request.getMethod(), request.getRequestURI(), e);
            OperatorContext.refuse(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "this is our fault; see the log");
        }
    }

    @Override
    public void destroy() {
        // nothing to give back
    }

    private static final class LoggedIn extends HttpServletRequestWrapper {

        private final Login login;

        LoggedIn(HttpServletRequest request, Login login) {
            super(request);
            this.login = login;
        }

        @Override
        public Principal getUserPrincipal() {
            return login;
        }

        @Override
        public String getRemoteUser() {
            return login.name();
        }

        @Override
        public boolean isUserInRole(String role) {
            return login.roles().contains(role);
        }
    }
}
