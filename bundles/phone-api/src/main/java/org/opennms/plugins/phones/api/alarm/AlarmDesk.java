package org.opennms.plugins.phones.api.alarm;

import java.util.List;
import java.util.concurrent.CompletionStage;

import org.opennms.plugins.phones.api.model.IpAddress;

/** Takes what phones say of alarms. Raising and clearing are idempotent by phone and canonical name. */
public interface AlarmDesk {

    /**
     * Raises or clears one alarm per element. Elements that name no known phone are counted and dropped.
     *
     * @param reporter the emsUserName of the post
     * @return completes once alarms and outbox entries are durable, with the number of elements taken; fails with
     *         {@link org.opennms.plugins.phones.api.error.Busy} where the store is away
     */
    CompletionStage<Integer> accept(List<Alert> alerts, String reporter, IpAddress from);
}
