package org.opennms.plugins.phones.admin.view;

import java.time.Instant;
import java.util.Locale;

import org.opennms.plugins.phones.api.delivery.Delivery;

/**
 * A file that left for a device.
 *
 * @param revision 0 for a file that has none
 * @param outcome  {@code whole}, {@code partial}, {@code not_modified} or {@code refused}
 * @param text     for people: {@code partial 37 %}
 * @param sent     up to which byte
 * @param times    how often the same happened within seconds
 */
public record DeliveryRow(String file, long revision, Instant at, String source, String outcome, String text, long sent,
                          long total, long times) {

    public static DeliveryRow of(Delivery delivery) {
        return new DeliveryRow(delivery.file(), delivery.revision(), delivery.at(), delivery.source().text(),
                delivery.outcome().name().toLowerCase(Locale.ROOT), delivery.word(), delivery.sent(), delivery.total(),
                delivery.times());
    }
}
