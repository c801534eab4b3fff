package org.opennms.plugins.phones.admin;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.admin.view.DeliveryList;
import org.opennms.plugins.phones.admin.view.DeliveryRow;
import org.opennms.plugins.phones.admin.view.DriftList;
import org.opennms.plugins.phones.admin.view.DriftRow;
import org.opennms.plugins.phones.admin.view.DriftSummary;
import org.opennms.plugins.phones.api.delivery.Deliveries;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Drift;
import org.opennms.plugins.phones.api.preview.Drifts;

/** Drift of all devices or of one, and what left for it. */
public final class DriftResource implements DriftApi, DeviceDriftApi, DeliveriesApi {

    private final Drifts drifts;
    private final Deliveries deliveries;

    DriftResource(Drifts drifts, Deliveries deliveries) {
        this.drifts = drifts;
        this.deliveries = deliveries;
    }

    @Override
    public DriftList list(String kind, MacAddress after, int limit) {
        int wanted = Bad.limit(limit);
        // one more than wanted tells whether there is another page
        List<Drift> found = drifts.list(Bad.optional("kind", kind, word -> Bad.word(Drift.Kind.class, word)),
                Optional.ofNullable(after), wanted + 1);
        List<DriftRow> rows = found.stream().limit(wanted).map(DriftRow::of).toList();
        return new DriftList(rows, found.size() > wanted ? rows.get(wanted - 1).mac() : null);
    }

    @Override
    public DriftSummary summary() {
        return DriftSummary.of(drifts.summary());
    }

    @Override
    public DriftRow get(MacAddress mac) {
        return drifts.of(mac).map(DriftRow::of).orElseGet(() -> DriftRow.none(mac));
    }

    /** Of the interface for one device's deliveries. */
    @Override
    public DeliveryList list(MacAddress mac) {
        return new DeliveryList(deliveries.of(mac).stream().map(DeliveryRow::of).toList());
    }
}
