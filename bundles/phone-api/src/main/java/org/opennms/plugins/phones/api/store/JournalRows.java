package org.opennms.plugins.phones.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.MacAddress;

/** What happened: the Activity that people read, and the change feed that pages follow. */
public interface JournalRows {

    void record(Activity activity);

    /** Newest first. */
    List<Activity> activities(Optional<MacAddress> phone, int limit);

    /** Newest first: what this program did by itself, or what people did. */
    List<Activity> activities(boolean byItself, int limit);

    /**
     * Adds a change to the feed.
     *
     * @param topic {@code phone}, {@code alarm}, {@code region}, ...
     * @param key   which one
     */
    void changed(String topic, String key, Instant at);

    /** The feed after a cursor (0: from its start), ascending; cursors are a sequence, not a clock. */
    List<FeedEntry> feed(long after, int limit);

    /** The cursors of the first and the last entry there are; both 0 where there was never one. */
    FeedSpan feedSpan();

    int forgetActivitiesBefore(Instant then);

    /** All but the last entry, which tells later where the feed ended. */
    int forgetFeedBefore(Instant then);

    /** Where the feed begins and ends. */
    record FeedSpan(long first, long last) { }

    /** One row of the change feed. */
    record FeedEntry(long cursor, Instant at, String topic, String key) { }
}
