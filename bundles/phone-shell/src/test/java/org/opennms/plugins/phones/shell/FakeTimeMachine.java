package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.Difference;
import org.opennms.plugins.phones.api.fleet.History;
import org.opennms.plugins.phones.api.fleet.Rollback;
import org.opennms.plugins.phones.api.fleet.RollbackPlan;
import org.opennms.plugins.phones.api.model.Change;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.ChangeQuery;
import org.opennms.plugins.phones.api.store.Revision;
import org.opennms.plugins.phones.api.store.Revision.Topic;

/** One change, of a user; remembers what was taken back. */
final class FakeTimeMachine implements History {

    private static final Change CHANGE = new Change(17, FakeFleet.NOW, new Operator("anna"), "user changed", "moved");

    Optional<Rollback> done = Optional.empty();

    @Override
    public List<Change> changes(ChangeQuery query) {
        return List.of(CHANGE);
    }

    @Override
    public Touched touched(long change, int limit) {
        if (change != CHANGE.id()) {
            throw new NotFound("there is no change " + change);
        }
        return new Touched(CHANGE, List.of(new Revision(Topic.USER, "160000", 17,
                Optional.of(Map.of("displayName", "Anna", "password", "geheim")))), List.of());
    }

    @Override
    public List<Version> versions(Topic topic, String entity, int limit) {
        return List.of();
    }

    @Override
    public Difference difference(Topic topic, String entity, Optional<Long> from, Optional<Long> to) {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    public RollbackPlan plan(Rollback rollback) {
        return plan(0);
    }

    @Override
    public RollbackPlan rollBack(Rollback rollback, Operator by) {
        done = Optional.of(rollback);
        return plan(18);
    }

    private static RollbackPlan plan(long change) {
        return new RollbackPlan(change, 1, true, List.of(new RollbackPlan.Step(Topic.USER, "160000", RollbackPlan.Action.CHANGED)),
                List.of("00908f000001.cfg"), List.of(new RollbackPlan.Skipped(Topic.PHONE, "00908f000002", "it was added since")));
    }
}
