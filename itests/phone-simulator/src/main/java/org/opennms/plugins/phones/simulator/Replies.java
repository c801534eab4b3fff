package org.opennms.plugins.phones.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a server answers to a report: {@code {"requests":[...]}}, each a call that the phone makes to itself. */
final class Replies {

    private static final String COMMANDS = "/rest/v1/command/";
    static final String RESTART = "ResetGracefulHandler";

    private Replies() { }

    /** The handlers that are called, in order; {@code IllegalArgumentException} says what no phone would understand. */
    static List<String> handlers(String reply) {
        if (!(Json.read(reply) instanceof Map<?, ?> object) || !(object.get("requests") instanceof List<?> requests)) {
            throw new IllegalArgumentException("a reply without requests");
        }
        List<String> handlers = new ArrayList<>();
        for (Object request : requests) {
            handlers.add(handler(request));
        }
        return handlers;
    }

    /** The same of an aggregator's reply, whose requests name the phone they are for; they may be strings of JSON. */
    static Map<String, List<String>> byPhone(String reply) {
        if (!(Json.read(reply) instanceof Map<?, ?> object) || !(object.get("requests") instanceof List<?> requests)) {
            throw new IllegalArgumentException("a reply without requests");
        }
        Map<String, List<String>> handlers = new HashMap<>();
        for (Object request : requests) {
            Object call = request instanceof String text ? Json.read(text) : request;
            if (!(call instanceof Map<?, ?> named) || !(named.get("mac") instanceof String mac)) {
                throw new IllegalArgumentException("a request for no phone");
            }
            handlers.computeIfAbsent(mac, m -> new ArrayList<>()).add(handler(call));
        }
        return handlers;
    }

    private static String handler(Object request) {
        if (!(request instanceof Map<?, ?> call)) {
            throw new IllegalArgumentException("a request that is no object");
        }
        if (!"PUT".equals(call.get("method")) && !"POST".equals(call.get("method"))) {
            throw new IllegalArgumentException("a request that is neither PUT nor POST");
        }
        String path = text(call, "path").orElse("");
        if (!path.startsWith(COMMANDS)) {
            throw new IllegalArgumentException("a request for another path than " + COMMANDS);
        }
        if (!(call.get("body") instanceof Map<?, ?> body) || text(body, "sessionId").isEmpty()
                || text(body, "emsUserName").isEmpty() || text(body, "emsUserPassword").isEmpty()) {
            throw new IllegalArgumentException("a request whose body lacks the server's credentials");
        }
        return path.substring(COMMANDS.length());
    }

    private static Optional<String> text(Map<?, ?> object, String name) {
        return Optional.ofNullable(object.get(name)).filter(String.class::isInstance).map(String.class::cast);
    }
}
