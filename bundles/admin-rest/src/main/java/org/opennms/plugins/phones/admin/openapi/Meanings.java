package org.opennms.plugins.phones.admin.openapi;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/** For the build alone: what parameters mean that stand in many operations and mean the same in each. */
final class Meanings {

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("mac", "the device's MAC address, with or without : or -"),
            entry("a", "the one device's MAC address"),
            entry("b", "the other device's MAC address"),
            entry("limit", "at most so many rows, 1 to 500"),
            entry("page", "which page, the first is 1"),
            entry("sort", "by which column; - before it turns the order round"),
            entry("after", "the last row of the page before"),
            entry("before", "the last row of the page before"),
            entry("active", "only what goes on still"),
            entry("user", "the user's name"),
            entry("region", "the region's name"),
            entry("model", "the model as templates name it: Audiocodes_440HD"),
            entry("name", "its name"),
            entry("If-Match", "the ETag that was read with what is changed, or * for whatever is there; 412 where somebody else was faster"),
            entry("scope", "system, model, region or phone; default, which is shipped, can be read only"),
            entry("of", "the model, region or device the scope is of; nothing for system"),
            entry("key", "the placeholder's name, without % and ITCS_"),
            entry("heardAfter", "heard of since then, ISO 8601"),
            entry("enrolment", "pending or approved"),
            entry("state", "only those in this state"),
            entry("job", "the job's number"),
            entry("import", "the import's number"));

    private Meanings() { }

    static String of(String name, String in) {
        String word = WORDS.get(name);
        if (word != null) {
            return word;
        }
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return in.equals("query") ? "only those with this " + words : "which " + words;
    }
}
