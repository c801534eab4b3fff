package org.opennms.plugins.phones.admin.view;

import java.time.Instant;
import java.util.Map;

import org.opennms.plugins.phones.api.fleet.History;
import org.opennms.plugins.phones.api.model.Change;

/**
 * One state of a thing.
 *
 * @param change   0: before changes were numbered
 * @param revision a file's
 * @param deleted  from then on it was gone
 * @param state    secrets masked; of a file its facts alone
 */
public record VersionRow(long change, Instant at, String by, String what, String reason, Long revision, boolean deleted,
                         Map<String, String> state) {

    public static VersionRow of(History.Version version) {
        return new VersionRow(version.number(), version.change().map(Change::at).orElse(null),
                version.change().map(change -> change.by().name()).orElse(null),
                version.change().map(Change::what).orElse(null), version.change().map(Change::reason).orElse(null),
                version.revision().orElse(null), version.state().isEmpty(), version.state().orElse(null));
    }
}
