package org.opennms.plugins.phones.admin;

import org.opennms.plugins.phones.admin.view.DriftRow;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Drifts;

/** Drift of one device. */
public final class DeviceDriftResource implements DeviceDriftApi {

    private final Drifts drifts;

    DeviceDriftResource(Drifts drifts) {
        this.drifts = drifts;
    }

    @Override
    public DriftRow get(MacAddress mac) {
        return drifts.of(mac).map(DriftRow::of).orElseGet(() -> DriftRow.none(mac));
    }
}
