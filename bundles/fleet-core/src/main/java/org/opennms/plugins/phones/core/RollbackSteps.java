package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.FileInfo;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.fleet.RollbackPlan;
import org.opennms.plugins.phones.api.fleet.RollbackPlan.Action;
import org.opennms.plugins.phones.api.fleet.RollbackPlan.Skipped;
import org.opennms.plugins.phones.api.fleet.RollbackPlan.Step;
import org.opennms.plugins.phones.api.store.Revision;
import org.opennms.plugins.phones.api.store.Revision.Topic;

/** What a rollback is going to do, gathered. */
final class RollbackSteps {

    /** @param then what it goes back to */
    record Thing(Revision then, Action action) {

        Optional<Map<String, String>> state() {
            return then.state();
        }
    }

    private final boolean held;
    private final List<Thing> things = new ArrayList<>();
    private final List<FileInfo> files = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    /** @param held whether private files are held from then on */
    RollbackSteps(boolean held) {
        this.held = held;
    }

    void thing(Revision then, boolean isThere) {
        things.add(new Thing(then, then.state().isEmpty() ? Action.REMOVED : isThere ? Action.CHANGED : Action.RESTORED));
    }

    /** @param then as it was */
    void file(FileInfo then) {
        files.add(then);
    }

    void skip(Topic topic, String entity, String reason) {
        skipped.add(new Skipped(topic, entity, reason));
    }

    List<Thing> things(Topic topic) {
        return things.stream().filter(t -> t.then().topic() == topic).toList();
    }

    List<FileInfo> files() {
        return files;
    }

    boolean held() {
        return held;
    }

    boolean nothingToDo() {
        return things.isEmpty() && files.isEmpty();
    }

    RollbackPlan plan(long change) {
        return new RollbackPlan(change, files.stream().filter(f -> f.kind() == FileKind.PRIVATE).count(), held,
                things.stream().map(t -> new Step(t.then().topic(), t.then().entity(), t.action())).toList(),
                files.stream().map(FileInfo::name).toList(), skipped);
    }
}
