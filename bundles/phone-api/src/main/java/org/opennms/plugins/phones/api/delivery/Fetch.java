package org.opennms.plugins.phones.api.delivery;

import java.time.Instant;

import org.opennms.plugins.phones.api.fleet.Asker;

/** A {@link Delivery} as a door sees it, which does not know whose the file is. */
public record Fetch(String file, long revision, Asker asker, Instant at, Delivery.Outcome outcome, long sent, long total) { }
