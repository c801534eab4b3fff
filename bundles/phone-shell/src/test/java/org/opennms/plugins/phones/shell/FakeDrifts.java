package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Drift;
import org.opennms.plugins.phones.api.preview.Drifts;

/** One phone whose file is stale. */
final class FakeDrifts implements Drifts {

    private static final Drift STALE = new Drift(new MacAddress("00908f000001"),
            List.of(new Drift.Note(Drift.Kind.STALE, "a file made now would be another")), 7, Optional.empty());

    @Override
    public Optional<Drift> of(MacAddress mac) {
        return Optional.of(STALE).filter(drift -> drift.mac().equals(mac));
    }

    @Override
    public List<Drift> list(Optional<Drift.Kind> kind, Optional<MacAddress> after, int limit) {
        return kind.map(STALE::is).orElse(true) ? List.of(STALE) : List.of();
    }

    @Override
    public Summary summary() {
        return new Summary(Optional.of(FakeFleet.NOW), false, 12, Map.of(Drift.Kind.STALE, 1L), List.of());
    }
}
