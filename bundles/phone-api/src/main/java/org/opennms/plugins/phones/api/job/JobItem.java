package org.opennms.plugins.phones.api.job;

import java.util.Optional;

/**
 * One of the things a job works on.
 *
 * @param position 1, 2, ... in the order they are done
 * @param outcome  empty while it waits
 */
public record JobItem(long position, String key, Optional<Outcome> outcome) { }
