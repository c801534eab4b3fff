package org.opennms.plugins.phones.api.alarm;

import java.util.Optional;

/**
 * One element of a phone's alarm post, as sent (audiocodes.md 1.6).
 *
 * @param name     the phone's spelling
 * @param date     the phone's own clock without a zone; shown, never sorted by
 * @param severity "0" to "5"; "0" clears
 * @param source   {@code IPPhone/<mac>} or {@code IPPhone:<mac>}
 */
public record Alert(Optional<Long> uniqueId, String name, String description, String date, String severity, String source,
                    Optional<Integer> type, Optional<Integer> probableCause, String additionalInfo1,
                    String additionalInfo2) { }
