package org.opennms.plugins.phones.simulator;

import java.util.Locale;
import java.util.Optional;

/** How old firmware and other people's clients differ from the textbook; with {@code --odd} each phone has one of them. */
enum Quirk {
    NONE, UPPER_CASE_PATH, DOUBLED_SLASH, ABSOLUTE_TARGET, HTTP_1_0, RAW_BYTES_IN_AGENT, FORM_TYPE, POSTS_FOR_FILES,
    UPPER_CASE_FIELDS, TRAILING_COMMA;

    static Quirk of(int index) {
        return values()[index % values().length];
    }

    String method(Request request) {
        return this == POSTS_FOR_FILES && request.stopAfter() == Long.MAX_VALUE ? "POST" : request.method();
    }

    Optional<String> body(Request request) {
        if (request.body().isEmpty()) {
            return method(request).equals("POST") ? Optional.of("{\n}") : Optional.empty();
        }
        return request.body().map(text -> switch (this) {
            case UPPER_CASE_FIELDS -> text.replace("\"status\"", "\"STATUS\"").replace("\"mac\"", "\"Mac\"");
            case TRAILING_COMMA -> text.replaceFirst(",?\\s*}\\s*$", ",\n}");
            default -> text;
        });
    }

    String target(Url url) {
        return switch (this) {
            case UPPER_CASE_PATH -> url.path().toUpperCase(Locale.ROOT);
            case DOUBLED_SLASH -> url.path().replace("/", "//");
            case ABSOLUTE_TARGET -> url.toString();
            default -> url.path();
        };
    }

    /** Avaya 1220 and 1230 phones put such bytes there; no server may refuse them. */
    String userAgent(String text) {
        return this == RAW_BYTES_IN_AGENT ? text + " \u0014\u0016\u0017\u00ff" : text;
    }

    String contentType() {
        return switch (this) {
            case FORM_TYPE -> "Content-Type: application/x-www-form-urlencoded\r\n";
            case NONE -> "Content-Type: application/json\r\n";
            default -> "";
        };
    }
}
