package org.opennms.plugins.phones.api.fleet;

import java.time.Instant;
import java.util.List;

/**
 * What has changed, for pages that stay open: which thing, not how. A day is kept. Who begins asks for {@link #end}, reads
 * what it shows, and then asks for what came after.
 */
public interface Feed {

    /** The cursor of the last change there is; 0 before the first. */
    long end();

    /**
     * The changes after a cursor, oldest first.
     *
     * @throws org.opennms.plugins.phones.api.error.Gone for a cursor that does not belong to what is kept: all must be
     *     read anew
     */
    List<Entry> after(long cursor, int limit);

    /**
     * A change.
     *
     * @param topic {@code phone}, {@code alarm}, {@code region}, {@code template}, ...
     * @param key   which one; {@code pending} of topic phone means many at once
     */
    record Entry(long cursor, Instant at, String topic, String key) { }
}
