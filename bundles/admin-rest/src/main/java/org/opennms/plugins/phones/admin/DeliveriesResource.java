package org.opennms.plugins.phones.admin;

import org.opennms.plugins.phones.admin.view.DeliveryList;
import org.opennms.plugins.phones.admin.view.DeliveryRow;
import org.opennms.plugins.phones.api.delivery.Deliveries;
import org.opennms.plugins.phones.api.model.MacAddress;

/** What left for a device. */
public final class DeliveriesResource implements DeliveriesApi {

    private final Deliveries deliveries;

    DeliveriesResource(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public DeliveryList list(MacAddress mac) {
        return new DeliveryList(deliveries.of(mac).stream().map(DeliveryRow::of).toList());
    }
}
