package org.opennms.plugins.phones.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares two texts whose keys stand in the same lines, as most changes leave them: lines that are alike are not read. */
final class LineByLine {

    private LineByLine() {
    }

    /** The keys with another value; empty where the texts have to be read whole to tell. */
    static Optional<List<String>> changed(String before, String after) {
        List<String> keys = new ArrayList<>();
        int old = 0;
        int made = 0;
        while (old < before.length() && made < after.length()) {
            int oldEnd = endOfLine(before, old);
            int madeEnd = endOfLine(after, made);
            if (oldEnd - old != madeEnd - made || !before.regionMatches(old, after, made, madeEnd - made)) {
                if (!Entry.saysSomething(before, old, oldEnd) || !Entry.saysSomething(after, made, madeEnd)) {
                    return Optional.empty();
                }
                Entry was = Entry.at(before, old, oldEnd, 0);
                Entry is = Entry.at(after, made, madeEnd, 0);
                if (!was.key().equals(is.key()) || !standsOnce(is.key(), after, made, madeEnd)) {
                    return Optional.empty();
                }
                if (!was.value().equals(is.value())) {
                    keys.add(is.key());
                }
            }
            old = oldEnd + 1;
            made = madeEnd + 1;
        }
        return old < before.length() || made < after.length() ? Optional.empty() : Optional.of(keys);
    }

    /** A key that stands twice has the last one's value; what only looks like it elsewhere is not worth a closer look. */
    private static boolean standsOnce(String key, String text, int start, int end) {
        int first = text.indexOf(key);
        return !key.isEmpty() && !key.startsWith("include ") && first >= start && text.indexOf(key, end) < 0;
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
