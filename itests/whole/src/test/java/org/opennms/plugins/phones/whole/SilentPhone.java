package org.opennms.plugins.phones.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A phone that fetches all it knows and never reports. What it asks and what it is answered is its transcript: a line a
 * request, {@code GET /name 200 bytes}.
 */
abstract class SilentPhone {

    private final Door door;
    private final String agent;
    final List<String> transcript = new ArrayList<>();
    final Map<String, String> settings = new TreeMap<>();

    SilentPhone(Door door, String agent) {
        this.door = door;
        this.agent = agent;
    }

    /** From power-on to the last file; the transcript begins anew. */
    final void boot() throws IOException {
        transcript.clear();
        fetchAll();
    }

    abstract void fetchAll() throws IOException;

    final Optional<Door.Answer> get(String name) throws IOException {
        Door.Answer answer = agent.isEmpty() ? door.get("/" + name) : door.get("/" + name, "User-Agent", agent);
        if (!answer.statusLine().startsWith("HTTP/1.1 ")) {
            throw new IOException("a status line that old phones throw away: " + answer.statusLine());
        }
        transcript.add("GET /" + name + " " + answer.status());
        return answer.status() == 200 ? Optional.of(answer) : Optional.empty();
    }

    final Optional<String> text(String name) throws IOException {
        return get(name).map(answer -> new String(answer.body(), StandardCharsets.US_ASCII));
    }
}
