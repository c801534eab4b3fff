package org.opennms.plugins.phones.core;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.config.FileInfo;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.Rollback;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Revision;
import org.opennms.plugins.phones.api.store.Revision.Topic;
import org.opennms.plugins.phones.api.store.States;
import org.opennms.plugins.phones.api.store.Tx;

/** Finds what a rollback has to do. Writes nothing. What came later than the change is never deleted with its people. */
final class RollbackPlanner {

    RollbackSteps steps(Tx view, Rollback rollback) {
        long to = rollback.to();
        if (to != 0) {
            view.changes().find(to).orElseThrow(() -> new NotFound("there is no change " + to));
        }
        if (to < view.revisions().keptSince()) {
            throw new Invalid("some revisions of that time are forgotten; change " + view.revisions().keptSince()
                    + " is the oldest to go back to");
        }
        List<Revision> later = view.revisions().before(to);
        RollbackScope scope = RollbackScope.of(view, rollback.scope(), later);
        RollbackSteps steps = new RollbackSteps(!scope.wholeFleet());
        Set<MacAddress> there = new HashSet<>(scope.phones());
        phones(view, rollback, scope, later, steps, there);
        Set<String> regionsBack = regions(view, scope, later, steps);
        users(view, scope, later, steps);
        if (scope.wholeFleet()) {
            models(view, later, steps);
        }
        later.stream().filter(r -> r.topic() == Topic.PLACEHOLDER && scope.has(States.scope(r.entity())))
                .forEach(r -> placeholder(view, r, regionsBack, there, steps));
        files(view, to, scope, there, steps);
        return steps;
    }

    private static void phones(Tx view, Rollback rollback, RollbackScope scope, List<Revision> later, RollbackSteps steps,
                               Set<MacAddress> there) {
        List<Revision> revisions = later.stream().filter(r -> r.topic() == Topic.PHONE
                && scope.has(States.mac(r.entity()))).toList();
        Map<MacAddress, Phone> now = view.phones().findAll(revisions.stream().map(r -> States.mac(r.entity())).toList());
        for (Revision then : revisions) {
            MacAddress mac = States.mac(then.entity());
            Optional<Phone> phone = Optional.ofNullable(now.get(mac));
            phone.ifPresent(p -> there.add(mac));
            if (then.state().isEmpty()) {
                phone.ifPresent(p -> steps.skip(Topic.PHONE, then.entity(), "was added later; it stays"));
            } else if (!States.approved(then.state().get())) {
                steps.skip(Topic.PHONE, then.entity(), "was not approved then; it stays as it is");
            } else if (phone.isPresent()) {
                compare(then, phone.map(p -> States.of(States.onto(p, then.state().get())).equals(States.of(p))
                        ? then.state().get() : States.of(p)), steps);
            } else if (rollback.restoreDeleted() && scope.wholeFleet()) {
                there.add(mac);
                steps.thing(then, false);
            } else {
                steps.skip(Topic.PHONE, then.entity(), "was deleted later; the whole fleet's rollback brings it back where"
                        + " deleted phones are to be restored");
            }
        }
    }

    /** The keys of regions that will be there again. */
    private static Set<String> regions(Tx view, RollbackScope scope, List<Revision> later, RollbackSteps steps) {
        Set<String> back = new HashSet<>();
        for (Revision then : later) {
            if (then.topic() != Topic.REGION || !scope.hasRegion(then.entity())) {
                continue;
            }
            if (then.state().isEmpty()) {
                steps.skip(Topic.REGION, then.entity(), "was added later; it stays");
            } else {
                back.add(then.entity());
                compare(then, view.regions().find(new RegionName(then.entity())).map(States::of), steps);
            }
        }
        return back;
    }

    private static void users(Tx view, RollbackScope scope, List<Revision> later, RollbackSteps steps) {
        for (Revision then : later) {
            if (then.topic() == Topic.USER && scope.has(new UserName(then.entity()))) {
                if (then.state().isEmpty()) {
                    steps.skip(Topic.USER, then.entity(), "was added later; it stays");
                } else {
                    compare(then, view.users().find(new UserName(then.entity())).map(States::of), steps);
                }
            }
        }
    }

    /** Added models and all templates. */
    private static void models(Tx view, List<Revision> later, RollbackSteps steps) {
        Set<String> staying = new HashSet<>();
        later.stream().filter(r -> r.topic() == Topic.MODEL).forEach(then -> {
            Optional<CustomModel> now = view.models().find(new PhoneModel(then.entity()));
            if (then.state().isPresent()) {
                compare(then, now.map(States::of), steps);
            } else if (now.isPresent()) {
                staying.add(then.entity());
                steps.skip(Topic.MODEL, then.entity(), "was added later; it stays, with its template");
            }
        });
        later.stream().filter(r -> r.topic() == Topic.TEMPLATE && !staying.contains(r.entity())).forEach(r -> compare(r,
                view.config().template(new PhoneModel(r.entity())).map(States::of), steps));
    }

    private static void placeholder(Tx view, Revision then, Set<String> regionsBack, Set<MacAddress> there, RollbackSteps steps) {
        PlaceholderScope scope = States.scope(then.entity());
        boolean orphan = then.state().isPresent() && switch (scope.kind()) {
            case PHONE -> !there.contains(new MacAddress(scope.of())) && view.phones().find(new MacAddress(scope.of())).isEmpty();
            case REGION -> view.regions().find(new RegionName(scope.of())).isEmpty()
                    && !regionsBack.contains(States.entity(new RegionName(scope.of())));
            default -> false;
        };
        if (orphan) {
            steps.skip(Topic.PLACEHOLDER, then.entity(), "what it was for is not there");
        } else {
            compare(then, Optional.ofNullable(view.config().placeholders(scope).get(States.key(then.entity())))
                    .map(States::of), steps);
        }
    }

    private static void compare(Revision then, Optional<Map<String, String>> now, RollbackSteps steps) {
        if (!then.state().equals(now)) {
            steps.thing(then, now.isPresent());
        }
    }

    private static void files(Tx view, long to, RollbackScope scope, Set<MacAddress> there, RollbackSteps steps) {
        List<FileInfo> then = view.fileRevisions().otherwise(to).stream().filter(scope::has).toList();
        Set<MacAddress> owners = then.stream().flatMap(f -> f.mac().stream()).collect(Collectors.toSet());
        Set<MacAddress> present = new HashSet<>(view.phones().findAll(owners).keySet());
        present.addAll(there);
        then.stream().filter(f -> f.mac().map(present::contains).orElse(true)).forEach(steps::file);
        if (scope.wholeFleet()) {
            view.fileRevisions().addedSince(to).stream().filter(f -> f.kind() != FileKind.PRIVATE)
                    .forEach(f -> steps.skip(Topic.FILE, f.name(), "came later; it stays"));
        }
    }
}
