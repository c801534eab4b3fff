package org.opennms.plugins.phones.admin.view;

import java.time.Instant;

/**
 * Something has changed; ask for it to see how.
 *
 * @param topic {@code phone}, {@code alarm}, {@code region}, {@code template}, ...
 * @param key   which one; {@code pending} of topic phone means many at once
 */
public record FeedRow(long cursor, Instant at, String topic, String key) { }
