package org.opennms.plugins.phones.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.fleet.PhonePath;

/** Where a target leads. Words of ours are known in any case. */
sealed interface Route {

    /** A file to fetch. */
    record File(PhonePath path) implements Route { }

    /** A post to our REST services. */
    record Rest(Service service) implements Route { }

    /** An aggregator's question which of its phones were refused. */
    record Rejected() implements Route { }

    /** The REST services by the end of their paths; what stands in front of it is a customer's prefix. */
    enum Service {
        KEEP_ALIVE("ipphoneMgrStatus", "keep-alive"),
        INIT("ipphoneMgrStatus", "init"),
        MULTI_KEEP_ALIVE("ipphoneMgrStatus", "multi-keep-alive"),
        MULTI_FULL_KEEP_ALIVE("ipphoneMgrStatus", "multi-full-keep-alive"),
        ALERT("ipphoneMgrAlert", "alert");

        private final String group;
        private final String word;

        Service(String group, String word) {
            this.group = group;
            this.word = word;
        }

        /** Posted by aggregators, about many phones. */
        boolean isOfMany() {
            return this == MULTI_KEEP_ALIVE || this == MULTI_FULL_KEEP_ALIVE;
        }

        /** A report of one phone, which is stored in a moment. */
        boolean isOfOnePhone() {
            return this == KEEP_ALIVE || this == INIT;
        }

        /** The path our resources know it by. */
        String path() {
            return "/rest/v1/" + group + "/" + word;
        }
    }

    List<String> REJECTED = List.of("ovoc", "v1", "topology", "rejectedEndpoints");

    /** The route of a target; empty if it leads nowhere. */
    static Optional<Route> of(Target target) {
        Optional<Route> service = service(target.segments());
        if (service.isPresent()) {
            return service;
        }
        return endsWith(target.segments(), REJECTED) ? Optional.of(new Rejected())
                : PhonePath.of(withoutCustomer(target.joined().isEmpty() ? target.segments() : target.joined())).map(File::new);
    }

    /** Whose phones a target is of, {@code /c/<customer>/...} (audiocodes.md 1.1); empty if it does not say. */
    static Optional<String> customer(Target target) {
        return Stream.of(target.segments(), target.joined()).filter(Route::hasCustomer).map(path -> path.get(1)).findFirst();
    }

    private static boolean hasCustomer(List<String> path) {
        return path.size() > 2 && is(path.get(0), "c");
    }

    /** A path without the {@code c/<customer>/} and {@code p/<profile>/} in front. */
    private static List<String> withoutCustomer(List<String> path) {
        if (!hasCustomer(path)) {
            return path;
        }
        List<String> rest = path.subList(2, path.size());
        return rest.size() > 2 && is(rest.get(0), "p") ? rest.subList(2, rest.size()) : rest;
    }

    private static boolean endsWith(List<String> path, List<String> end) {
        int first = path.size() - end.size();
        return first >= 0 && String.join("/", path.subList(first, path.size())).equalsIgnoreCase(String.join("/", end));
    }

    private static Optional<Route> service(List<String> path) {
        int first = path.size() - 4;
        if (first < 0 || !is(path.get(first), "rest") || !is(path.get(first + 1), "v1")) {
            return Optional.empty();
        }
        for (Service service : Service.values()) {
            if (is(path.get(first + 2), service.group) && is(path.get(first + 3), service.word)) {
                return Optional.of(new Rest(service));
            }
        }
        return Optional.empty();
    }

    private static boolean is(String segment, String word) {
        return segment.equalsIgnoreCase(word);
    }
}
