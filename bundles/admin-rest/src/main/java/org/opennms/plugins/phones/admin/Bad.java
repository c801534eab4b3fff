package org.opennms.plugins.phones.admin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;

import org.opennms.plugins.phones.admin.view.Problem;
import org.opennms.plugins.phones.api.error.Invalid;

/** Refuses a part of a request and names it. */
final class Bad {

    static final String PROBLEM = "application/problem+json";
    private static final int MOST_ROWS = 500;

    private Bad() { }

    static WebApplicationException problem(int status, String title, String detail, String field) {
        return new WebApplicationException(Response.status(status).type(PROBLEM)
                .entity(Problem.of(status, title, detail, field)).build());
    }

    static WebApplicationException field(String field, String reason) {
        return problem(Response.Status.BAD_REQUEST.getStatusCode(), "Bad Request", reason, field);
    }

    /** @param detail with how much there may be */
    static WebApplicationException tooLarge(String detail) {
        return problem(Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode(), "Payload Too Large", detail, "body");
    }

    /** Reads a text that must be there. */
    static <T> T required(String field, String text, Function<String, T> reader) {
        return optional(field, text, reader).orElseThrow(() -> field(field, "is missing"));
    }

    /** Reads a text that may be missing; what {@code reader} throws is told of {@code field}. */
    static <T> Optional<T> optional(String field, String text, Function<String, T> reader) {
        try {
            return Optional.ofNullable(text).map(reader);
        } catch (Invalid e) {
            throw field(field, e.getMessage());
        }
    }

    static <T> T body(T body) {
        if (body == null) {
            throw field("body", "is missing");
        }
        return body;
    }

    static int limit(int limit) {
        if (limit < 1 || limit > MOST_ROWS) {
            throw field("limit", "must lie between 1 and " + MOST_ROWS);
        }
        return limit;
    }

    static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equalsIgnoreCase(word)).findFirst()
                .orElseThrow(() -> new Invalid("expected one of: " + Arrays.stream(type.getEnumConstants())
                        .map(e -> e.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
    }
}
