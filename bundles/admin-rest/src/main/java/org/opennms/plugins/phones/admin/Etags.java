package org.opennms.plugins.phones.admin;

import java.nio.charset.StandardCharsets;

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
     * Lets pass whoever has read what is there, or says {@code *}.
     *
     * @param what for people: {@code the template of Audiocodes_430HD}
     */
    static void check(String ifMatch, String etag, String what) {
        if (!required(ifMatch).equals(ANY)) {
            checkRead(ifMatch, etag, what);
        }
    }

    /** As {@link #check}, but nobody passes by {@code *}. */
    static void checkRead(String ifMatch, String etag, String what) {
        if (!required(ifMatch).equals('"' + etag + '"')) {
            throw new Stale("somebody else has changed " + what + " since you have read it");
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
