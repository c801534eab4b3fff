package org.opennms.plugins.phones.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * By what a client tells one version of a file from another.
 *
 * @param tag          strong and short, with its quotes
 * @param lastModified in whole seconds, as HTTP tells time
 */
record Validators(String tag, Instant lastModified) {

    /** 64 bits of the content's hash tell versions of one file apart, and old firmware has short buffers. */
    private static final int DIGITS = 16;

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US).withZone(ZoneOffset.UTC);

    static Validators of(String sha256, Instant lastModified) {
        return new Validators('"' + sha256.substring(0, DIGITS) + '"', lastModified.truncatedTo(ChronoUnit.SECONDS));
    }

    String lastModifiedText() {
        return HTTP_DATE.format(lastModified);
    }
}
