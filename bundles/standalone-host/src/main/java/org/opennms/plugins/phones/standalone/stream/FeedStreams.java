package org.opennms.plugins.phones.standalone.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.opennms.plugins.phones.api.error.Gone;
import org.opennms.plugins.phones.api.fleet.Feed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells all clients once a second what is new, on one thread, which waits for none of them. */
public final class FeedStreams {

    private static final Logger LOG = LoggerFactory.getLogger(FeedStreams.class);
    private static final int MOST = 100;
    private static final int PAGE = 200;

    private final Feed feed;
    private final Clock clock;
    private final List<EventStream> streams = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            task -> new Thread(task, "phones-feed-1"));

    public FeedStreams(Feed feed) {
        this(feed, Clock.systemUTC());
    }

    FeedStreams(Feed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    public void start() {
        ticker.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    public void close() {
        ticker.shutdownNow();
        streams.forEach(EventStream::end);
        streams.clear();
    }

    boolean isFull() {
        return streams.size() >= MOST;
    }

    /** Where to begin with what comes now. */
    long end() {
        return feed.end();
    }

    /** @param cursor of the last that the client has heard */
    void add(Client client, long cursor) {
        streams.add(new EventStream(client, cursor, clock.instant()));
    }

    /** Never throws, or there would be no further tick. */
    void tick() {
        Instant now = clock.instant();
        Map<Long, List<Feed.Entry>> pages = new HashMap<>();
        for (Iterator<EventStream> each = streams.iterator(); each.hasNext();) {
            EventStream stream = each.next();
            boolean goesOn = false;
            try {
                goesOn = stream.goesOn(now) && (!stream.listens(now) || tell(stream, pages, now));
            } catch (RuntimeException e) {
                LOG.debug("a stream of the feed ends", e);
            }
            if (!goesOn) {
                streams.remove(stream);
                stream.end();
            }
        }
    }

    private boolean tell(EventStream stream, Map<Long, List<Feed.Entry>> pages, Instant now) {
        try {
            return stream.tell(pages.computeIfAbsent(stream.cursor(), cursor -> feed.after(cursor, PAGE)), now);
        } catch (Gone e) {
            stream.gone(feed.end(), now);
            return true;
        }
    }
}
