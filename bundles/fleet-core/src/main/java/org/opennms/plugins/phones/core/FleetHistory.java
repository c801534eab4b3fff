package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileInfo;
import org.opennms.plugins.phones.api.error.Conflict;
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
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/** The time machine as operators ask it. */
public final class FleetHistory implements History {

    /** Writing so many holds up reports for about a second; more is a job's. */
    private static final int MOST_PHONES = 5_000;
    private static final int ENOUGH = 10_000;
    private static final String TEXT = "text";

    private final Store store;
    private final Families families;
    private final RollbackPlanner planner = new RollbackPlanner();
    private final RollbackWriter writer;
    private final Listeners listeners;
    private final Clock clock;

    public FleetHistory(Store store, Families families, Listeners listeners, FleetSettings settings, Clock clock) {
        this.store = store;
        this.families = families;
        this.writer = new RollbackWriter(families, settings);
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public List<Change> changes(ChangeQuery query) {
        return store.read(view -> view.changes().list(query));
    }

    @Override
    public Touched touched(long change, int limit) {
        return store.read(view -> new Touched(
                view.changes().find(change).orElseThrow(() -> new NotFound("there is no change " + change)),
                view.revisions().of(change, Optional.empty(), limit), view.fileRevisions().of(change, "", limit)));
    }

    @Override
    public List<Version> versions(Topic topic, String entity, int limit) {
        return store.read(view -> topic == Topic.FILE ? ofFile(view, entity, limit) : ofThing(view, topic, entity, limit));
    }

    private static List<Version> ofThing(Tx view, Topic topic, String entity, int limit) {
        List<Revision> all = view.revisions().history(topic, entity, limit);
        Map<Long, Change> changes = view.changes().findAll(all.stream().map(Revision::change).toList());
        return all.stream().map(r -> new Version(r.change(), Optional.ofNullable(changes.get(r.change())), Optional.empty(),
                r.masked())).toList();
    }

    private static List<Version> ofFile(Tx view, String name, int limit) {
        List<FileInfo> all = view.fileRevisions().history(name, Optional.empty(), limit);
        Map<Long, Change> changes = view.changes().findAll(all.stream().map(FileInfo::change).toList());
        return all.stream().map(f -> new Version(f.change(), Optional.ofNullable(changes.get(f.change())),
                Optional.of(f.revision()), f.deleted() ? Optional.empty() : Optional.of(facts(f)))).toList();
    }

    private static Map<String, String> facts(FileInfo file) {
        return new TreeMap<>(Map.of("kind", file.kind().word(), "origin", file.origin().word(), "template", file.template(),
                "size", Long.toString(file.size()), "by", file.by().name(), "reason", file.reason(), "at", file.at().toString()));
    }

    @Override
    public Difference difference(Topic topic, String entity, Optional<Long> from, Optional<Long> to) {
        return store.read(view -> {
            List<Long> numbers = versionNumbers(view, topic, entity);
            if (numbers.isEmpty()) {
                throw new NotFound("nothing is known of how this " + topic.word() + " was");
            }
            long newer = to.orElse(numbers.get(0));
            long older = from.orElse(numbers.stream().filter(n -> n < newer).findFirst().orElse(-1L));
            return topic == Topic.FILE ? ofFiles(view, entity, older, newer) : ofThings(view, topic, entity, older, newer);
        });
    }

    private static List<Long> versionNumbers(Tx view, Topic topic, String entity) {
        return topic == Topic.FILE
                ? view.fileRevisions().history(entity, Optional.empty(), ENOUGH).stream().map(FileInfo::change).toList()
                : view.revisions().history(topic, entity, ENOUGH).stream().map(Revision::change).toList();
    }

    private Difference ofFiles(Tx view, String name, long older, long newer) {
        ConfigText before = text(view, view.fileRevisions().at(name, older));
        ConfigText after = text(view, view.fileRevisions().at(name, newer));
        return new Difference(older, newer, Differences.byKey(before.values(), after.values(), families.secretKeys()::contains),
                Differences.unified(name, before.masked(), after.masked()));
    }

    private ConfigText text(Tx view, Optional<ConfigFile> file) {
        return new ConfigText(file.map(f -> f.content().text(families.charset(view, f.model()))).orElse(""),
                families.secretKeys());
    }

    private static Difference ofThings(Tx view, Topic topic, String entity, long older, long newer) {
        List<Revision> all = view.revisions().history(topic, entity, ENOUGH);
        Map<String, String> before = at(all, older);
        Map<String, String> after = at(all, newer);
        Set<String> secret = all.stream().flatMap(r -> r.secretFields().stream()).collect(Collectors.toSet());
        List<Difference.Field> fields = Differences.byKey(before, after, secret::contains).stream()
                .filter(field -> !(topic == Topic.TEMPLATE && field.key().equals(TEXT))).toList();
        return new Difference(older, newer, fields, topic == Topic.TEMPLATE ? Differences.unified(entity,
                before.getOrDefault(TEXT, ""), after.getOrDefault(TEXT, "")) : List.of());
    }

    private static Map<String, String> at(List<Revision> newestFirst, long change) {
        return newestFirst.stream().filter(r -> r.change() <= change).findFirst().flatMap(Revision::state)
                .map(fields -> (Map<String, String>) new TreeMap<>(fields)).orElse(Map.of());
    }

    @Override
    public RollbackPlan plan(Rollback rollback) {
        return store.read(view -> planner.steps(view, rollback).plan(0));
    }

    @Override
    public RollbackPlan rollBack(Rollback rollback, Operator by) {
        News news = new News();
        RollbackPlan done = store.write(tx -> {
            RollbackSteps steps = planner.steps(tx, rollback);
            if (steps.plan(0).phones() > MOST_PHONES) {
                throw new Conflict("the files of " + steps.plan(0).phones() + " phones would change; from " + MOST_PHONES
                        + " on start a job: POST jobs with the operation " + RollbackOperation.NAME);
            }
            return writer.write(tx, rollback, steps, by, clock.instant(), news);
        });
        listeners.publish(news);
        return done;
    }
}
