package org.opennms.plugins.phones.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.SecurityContext;

import org.opennms.plugins.phones.api.error.Forbidden;
import org.opennms.plugins.phones.api.model.Operator;

/**
 * Who may do what, asked of every call in both hosts: the host's own rules are coarse. Administrators may all, supervisors
 * all but settings and secrets, the others may look. A write must say that no foreign page made a browser send it.
 */
final class Guard {

    static final String REQUESTED = "X-Phones-Request";

    /** From the most that may be done to the least. */
    enum Role {
        ADMINISTRATOR("ROLE_ADMIN"), SUPERVISOR("ROLE_REST"), READER("ROLE_USER", "ROLE_READONLY");

        private final List<String> names;

        Role(String... names) {
            this.names = List.of(names);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Guard() { }

    /** @throws Forbidden where this caller may not use this method at all */
    static void admit(SecurityContext who, HttpHeaders headers, Request request) {
        Role role = role(who);
        String method = request.getMethod();
        if (method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS")) {
            return;
        }
        if (role == Role.READER) {
            throw new Forbidden("you may look, not change");
        }
        if (headers.getHeaderString(REQUESTED) == null) {
            throw new Forbidden("a change needs the header " + REQUESTED + ", with any value");
        }
        String origin = headers.getHeaderString("Origin");
        if (origin != null && !isOurs(origin, headers.getHeaderString("Host"), who.isSecure())) {
            throw new Forbidden("a change must come from our own pages; the Origin is another");
        }
    }

    /** @throws Forbidden for a caller without any of the roles */
    static Role role(SecurityContext who) {
        return who.getUserPrincipal() == null ? nobody() : Arrays.stream(Role.values())
                .filter(role -> role.names.stream().anyMatch(who::isUserInRole)).findFirst().orElseGet(Guard::nobody);
    }

    static Operator operator(SecurityContext who) {
        if (role(who) == Role.READER) {
            throw new Forbidden("you may look, not change");
        }
        return new Operator(who.getUserPrincipal().getName());
    }

    static Operator administrator(SecurityContext who) {
        if (role(who) != Role.ADMINISTRATOR) {
            throw new Forbidden("only administrators may change settings and secrets");
        }
        return new Operator(who.getUserPrincipal().getName());
    }

    private static Role nobody() {
        throw new Forbidden("none of your roles may come in here");
    }

    /** Without TLS here the scheme does not count: in front of us it may have been taken off. */
    private static boolean isOurs(String origin, String host, boolean isSecure) {
        return origin.equalsIgnoreCase("https://" + host) || !isSecure && origin.equalsIgnoreCase("http://" + host);
    }
}
