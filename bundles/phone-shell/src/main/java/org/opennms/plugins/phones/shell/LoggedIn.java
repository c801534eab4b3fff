package org.opennms.plugins.phones.shell;

import java.security.Principal;
import java.util.Optional;

import javax.security.auth.Subject;

import org.apache.karaf.shell.api.console.Session;
import org.opennms.plugins.phones.api.model.Operator;

/** Who is logged in to a session. */
final class LoggedIn {

    private static final String USER_PRINCIPAL = "UserPrincipal";

    private LoggedIn() { }

    /**
     * The subject that logged in counts; the variable USER, which anybody can set, is asked only in sessions without
     * one: the local console and scripts at the start.
     */
    static Operator to(Session session) {
        return new Operator(subject(session).flatMap(LoggedIn::userName)
                .or(() -> Optional.ofNullable(session.get("USER")).map(Object::toString).filter(s -> !s.isBlank()))
                .orElse("shell"));
    }

    private static Optional<Subject> subject(Session session) {
        return session.get(Subject.class.getName()) instanceof Subject subject ? Optional.of(subject) : Optional.empty();
    }

    /** By the class's simple name, since Karaf and OpenNMS log people in with principals of their own. */
    private static Optional<String> userName(Subject subject) {
        return subject.getPrincipals().stream()
                .filter(principal -> principal.getClass().getSimpleName().equals(USER_PRINCIPAL))
                .map(Principal::getName)
                .findFirst();
    }
}
