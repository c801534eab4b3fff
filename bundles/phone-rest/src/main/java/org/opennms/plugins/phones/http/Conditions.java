package org.opennms.plugins.phones.http;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

import io.undertow.util.DateUtils;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

/** What the conditions of a request make of a file that is there (RFC 9110, 13.2.2 and 14). */
final class Conditions {

    private Conditions() {
    }

    /** The answer's status and, of a whole or a part, which bytes. */
    record Verdict(int status, Span span) { }

    /** Bytes from {@code from} up to but without {@code to}. */
    record Span(long from, long to) {

        static final Span NONE = new Span(0, 0);

        long length() {
            return to - from;
        }
    }

    /** @param ranges whether a part may be answered: to GET only */
    static Verdict judge(HeaderMap request, Validators file, long length, boolean ranges) {
        if (!matches(request, file)) {
            return new Verdict(412, Span.NONE);
        }
        if (isKnown(request, file)) {
            return new Verdict(304, Span.NONE);
        }
        Verdict whole = new Verdict(200, new Span(0, length));
        String range = request.getFirst(Headers.RANGE);
        if (!ranges || range == null || !isSameAsIfRange(request, file)) {
            return whole;
        }
        return single(range, length).map(span -> span.length() > 0 ? new Verdict(206, span) : new Verdict(416, Span.NONE))
                .orElse(whole);
    }

    private static boolean matches(HeaderMap request, Validators file) {
        HeaderValues tags = request.get(Headers.IF_MATCH);
        if (tags != null) {
            return hasTag(tags, file, false);
        }
        return date(request, Headers.IF_UNMODIFIED_SINCE).map(d -> !file.lastModified().isAfter(d)).orElse(true);
    }

    private static boolean isKnown(HeaderMap request, Validators file) {
        HeaderValues tags = request.get(Headers.IF_NONE_MATCH);
        if (tags != null) {
            return hasTag(tags, file, true);
        }
        return date(request, Headers.IF_MODIFIED_SINCE).map(d -> !file.lastModified().isAfter(d)).orElse(false);
    }

    /** Our tags hold no comma, so a list is split simply. */
    private static boolean hasTag(HeaderValues lists, Validators file, boolean weakly) {
        return lists.stream().flatMap(list -> Arrays.stream(list.split(","))).map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(file.tag()) || weakly && tag.equals("W/" + file.tag()));
    }

    /** A part is only right while the client's other parts are of the same version. */
    private static boolean isSameAsIfRange(HeaderMap request, Validators file) {
        String ifRange = request.getFirst(Headers.IF_RANGE);
        if (ifRange == null || ifRange.strip().equals(file.tag())) {
            return true;
        }
        return date(request, Headers.IF_RANGE).map(file.lastModified()::equals).orElse(false);
    }

    private static Optional<Instant> date(HeaderMap request, HttpString name) {
        return Optional.ofNullable(request.getFirst(name)).map(DateUtils::parseDate).map(Date::toInstant);
    }

    /** One range of bytes; empty where it is none or several, which may be answered with the whole. */
    private static Optional<Span> single(String header, long length) {
        String spec = header.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        int dash = spec.indexOf('-');
        if (!spec.startsWith("bytes=") || dash < 0) {
            return Optional.empty();
        }
        String first = spec.substring("bytes=".length(), dash);
        String last = spec.substring(dash + 1);
        if (!first.matches("\\d{0,18}") || !last.matches("\\d{0,18}") || first.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        if (first.isEmpty()) {
            return Optional.of(new Span(Math.max(0, length - Long.parseLong(last)), length));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? length : Long.parseLong(last) + 1;
        if (from >= to && !last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(from >= length ? Span.NONE : new Span(from, Math.min(to, length)));
    }
}
