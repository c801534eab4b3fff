package org.opennms.plugins.phones.api.model;

import java.time.Instant;

/**
 * One write that changed what operators keep. Numbers grow in the order of the writes, whatever the clocks say.
 *
 * @param what   a short stable verb phrase: {@code template saved}, {@code users imported}
 * @param reason why, in the operator's words; may be empty
 */
public record Change(long id, Instant at, Operator by, String what, String reason) { }
