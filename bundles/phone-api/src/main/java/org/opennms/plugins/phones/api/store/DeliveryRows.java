package org.opennms.plugins.phones.api.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.opennms.plugins.phones.api.delivery.Delivery;
import org.opennms.plugins.phones.api.model.MacAddress;

/** What phones fetched: a short history of each, and for its own file the last fetch and the last whole one. */
public interface DeliveryRows {

    /** So many of a phone are kept. */
    int MOST = 20;

    /** Of phones that are there. In the order in which they happened; the oldest of a phone beyond {@link #MOST} go. */
    void save(Collection<Delivery> deliveries);

    /** Newest first. */
    List<Delivery> list(MacAddress mac);

    /** The last delivery of the phones' own files that arrived; those without one are left out. */
    Map<MacAddress, Delivery> arrived(Collection<MacAddress> macs);

    /** The last delivery of the phones' own files, whatever became of it; those without one are left out. */
    Map<MacAddress, Delivery> last(Collection<MacAddress> macs);

    int forgetBefore(Instant then);
}
