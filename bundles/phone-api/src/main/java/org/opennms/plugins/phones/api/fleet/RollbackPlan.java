package org.opennms.plugins.phones.api.fleet;

import java.util.List;

import org.opennms.plugins.phones.api.store.Revision.Topic;

/**
 * What a rollback does, or has done.
 *
 * @param change  the number of the change it made; 0 while it is a plan
 * @param phones  how many phones get another private file
 * @param held    whether the private files are held against a generation of many
 * @param things  what goes back, by topic and entity
 * @param files   the names of the files that go back
 * @param skipped what stays as it is, and why
 */
public record RollbackPlan(long change, long phones, boolean held, List<Step> things, List<String> files,
                           List<Skipped> skipped) {

    public RollbackPlan {
        things = List.copyOf(things);
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    /** RESTORED: it was gone. CHANGED: it was another. REMOVED: it was not there then. */
    public enum Action { RESTORED, CHANGED, REMOVED }

    public record Step(Topic topic, String entity, Action action) { }

    public record Skipped(Topic topic, String entity, String reason) { }
}
