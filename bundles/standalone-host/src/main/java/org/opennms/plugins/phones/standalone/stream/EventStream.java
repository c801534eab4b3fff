package org.opennms.plugins.phones.standalone.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.opennms.plugins.phones.api.fleet.Feed;

/** What one client has heard of the feed, and when. Asked by one thread alone. */
final class EventStream {

    private static final Duration ALIVE = Duration.ofSeconds(10);
    /** A client that takes nothing for so long is dropped; it comes back with the id of the last it has heard. */
    private static final Duration SLOWEST = Duration.ofSeconds(30);
    /** Then it has to come again, with a login that is looked at anew. */
    private static final Duration OLDEST = Duration.ofHours(1);

    private final Client client;
    private final Instant begun;
    private long cursor;
    private boolean greeted;
    private Instant taken;
    private Instant told;

    EventStream(Client client, long cursor, Instant now) {
        this.client = client;
        this.cursor = cursor;
        this.begun = now;
        this.taken = now;
        this.told = now;
    }

    long cursor() {
        return cursor;
    }

    /** False where it is to be forgotten. */
    boolean goesOn(Instant now) {
        return !now.isAfter(taken.plus(SLOWEST)) && !now.isAfter(begun.plus(OLDEST));
    }

    /** Whether it can be told anything now. */
    boolean listens(Instant now) {
        if (client.isReady()) {
            taken = now;
            return true;
        }
        return false;
    }

    /** @return false where the client is not welcome any more */
    boolean tell(List<Feed.Entry> entries, Instant now) {
        StringBuilder text = new StringBuilder();
        if (!greeted) {
            greeted = true;
            text.append("retry: 3000\n").append(event(cursor, "begin", Long.toString(cursor)));
        }
        for (Feed.Entry entry : entries) {
            text.append(event(entry.cursor(), entry.topic(), entry.key()));
            cursor = entry.cursor();
        }
        if (!text.isEmpty() || !now.isBefore(told.plus(ALIVE))) {
            if (!client.isWelcome()) {
                return false;
            }
            told = now;
            client.send(text.isEmpty() ? event(cursor, "alive", now.toString()) : text.toString());
        }
        return true;
    }

    /** The cursor was too old, or is none of this feed: what the client shows it must read anew. */
    void gone(long end, Instant now) {
        cursor = end;
        greeted = true;
        told = now;
        client.send("retry: 3000\n" + event(end, "gone", Long.toString(end)));
    }

    void end() {
        client.end();
    }

    private static String event(long id, String name, String data) {
        return "id: " + id + "\nevent: " + oneLine(name) + "\ndata: " + oneLine(data) + "\n\n";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\r\n]", " ");
    }
}
