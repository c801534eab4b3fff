package org.opennms.plugins.phones.tftp;

import java.time.Clock;

import org.opennms.plugins.phones.api.delivery.Deliveries;
import org.opennms.plugins.phones.api.delivery.Delivery.Outcome;
import org.opennms.plugins.phones.api.delivery.Fetch;
import org.opennms.plugins.phones.api.fleet.Asker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One file for one asker, and what is told of how it went (N-05). Here what was acknowledged counts as sent. */
record Proof(Deliveries deliveries, Clock clock, Asker asker, String file, long revision, long total) {

    private static final Logger LOG = LoggerFactory.getLogger(Proof.class);

    void delivered(long bytes) {
        tell(bytes >= total ? Outcome.WHOLE : Outcome.PARTIAL, bytes);
    }

    void refused() {
        tell(Outcome.REFUSED, 0);
    }

    private void tell(Outcome outcome, long sent) {
        try {
            deliveries.record(new Fetch(file, revision, asker, clock.instant(), outcome, sent, total));
        } catch (RuntimeException e) {
            // a service that is away is no reason to fail a transfer
            LOG.debug("a delivery is not recorded", e);
        }
    }
}
