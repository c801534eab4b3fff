package org.opennms.plugins.phones.admin;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.admin.view.DriftList;
import org.opennms.plugins.phones.admin.view.DriftRow;
import org.opennms.plugins.phones.admin.view.DriftSummary;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Drift;
import org.opennms.plugins.phones.api.preview.Drifts;

/** Drift of all devices. */
public final class DriftResource implements DriftApi {

    private final Drifts drifts;

    DriftResource(Drifts drifts) {
        this.drifts = drifts;
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
}
