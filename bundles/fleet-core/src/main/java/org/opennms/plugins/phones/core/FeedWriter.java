package org.opennms.plugins.phones.core;

import java.time.Instant;

import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.store.Tx;

/**
 * Writes phones into the change feed. What strangers do may not make it grow without end, so beyond a rate their changes
 * share one entry a second, {@value #MANY}, that means: look at the pending phones again.
 */
final class FeedWriter {

    static final String TOPIC = "phone";
    static final String MANY = "pending";
    static final int PENDING_A_SECOND = 20;

    private long second;
    private int written;

    /** Called by the intake alone, whose transactions take turns. */
    void changed(Tx tx, Phone phone, Instant now) {
        if (!phone.isPending()) {
            tx.journal().changed(TOPIC, phone.mac().digits(), now);
            return;
        }
        if (now.getEpochSecond() != second) {
            second = now.getEpochSecond();
            written = 0;
        }
        written++;
        if (written <= PENDING_A_SECOND) {
            tx.journal().changed(TOPIC, phone.mac().digits(), now);
        } else if (written == PENDING_A_SECOND + 1) {
            tx.journal().changed(TOPIC, MANY, now);
        }
    }
}
