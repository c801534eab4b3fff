package org.opennms.plugins.phones.admin;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.model.Content;

/** ETags of what can be edited. */
final class Etags {

    private static final int PRECONDITION_REQUIRED = 428;
    private static final String ANY = "*";

    private Etags() { }

    /** Blank lines part the texts, so no text but the last may have any. */
    static String of(String... texts) {
        return Content.of(String.join("\n\n", texts), StandardCharsets.UTF_8).sha256();
    }

    /**
     * Lets pass whoever names what is there, or says {@code *}: whatever is there (RFC 9110, 13.1.1).
     *
     * @param what for people: {@code the template of Audiocodes_430HD}
     */
    static void check(String ifMatch, String etag, String what) {
        if (!matches(ifMatch, etag)) {
            throw new Stale("somebody else has changed " + what + " since you have read it");
        }
    }

    static boolean matches(String ifMatch, String etag) {
        return Stream.of(required(ifMatch).split(",")).map(String::strip)
                .anyMatch(named -> named.equals(ANY) || named.equals('"' + etag + '"'));
    }

    /** Where nothing is there, whoever names anything has read what is gone. */
    static void checkAbsent(String ifMatch, String what) {
        if (ifMatch != null) {
            throw new Stale(what + " is not there; leave If-Match out to add it");
        }
    }

    /** What the request names, which it must. */
    static String required(String ifMatch) {
        if (ifMatch == null) {
            throw Bad.problem(PRECONDITION_REQUIRED, "Precondition Required", "name the ETag you have read", "If-Match");
        }
        return ifMatch.strip();
    }
}
