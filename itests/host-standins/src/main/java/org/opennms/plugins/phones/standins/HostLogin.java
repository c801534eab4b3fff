package org.opennms.plugins.phones.standins;

import java.security.Principal;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.ext.Provider;

/** In the place of the host's own login: whoever says in a header who he is, is he. {@code X-Test-Login: anna ROLE_REST}. */
@Provider
@PreMatching
public final class HostLogin implements ContainerRequestFilter {

    private static final String HEADER = "X-Test-Login";

    @Override
    public void filter(ContainerRequestContext request) {
        String login = request.getHeaderString(HEADER);
        if (login != null) {
            String[] words = login.split(" ");
            request.setSecurityContext(new Said(words[0], words[1]));
        }
    }

    private record Said(String name, String role) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return () -> name;
        }

        @Override
        public boolean isUserInRole(String asked) {
            return role.equals(asked);
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "TEST";
        }
    }
}
