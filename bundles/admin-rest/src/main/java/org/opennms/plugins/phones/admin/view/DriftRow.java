package org.opennms.plugins.phones.admin.view;

import java.util.List;
import java.util.Locale;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Drift;

/**
 * Where a device is not as it was meant to be; no kinds where it is.
 *
 * @param kinds     {@code stale}, {@code edited}, {@code undelivered}, {@code reported}
 * @param generated the revision of its file; 0 for none
 * @param arrived   when a file arrived last; null where that is not known
 */
public record DriftRow(String mac, List<String> kinds, List<Note> notes, long generated, DeliveryRow arrived) {

    /** What is to be said, by kind. */
    public record Note(String kind, String text) { }

    public static DriftRow of(Drift drift) {
        return new DriftRow(drift.mac().digits(), drift.notes().stream().map(n -> word(n.kind())).distinct().toList(),
                drift.notes().stream().map(n -> new Note(word(n.kind()), n.text())).toList(), drift.generated(),
                drift.arrived().map(DeliveryRow::of).orElse(null));
    }

    /** One that is as it was meant to be. */
    public static DriftRow none(MacAddress mac) {
        return new DriftRow(mac.digits(), List.of(), List.of(), 0, null);
    }

    public static String word(Drift.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
