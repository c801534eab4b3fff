package org.opennms.plugins.phones.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.ConfigFile.Origin;
import org.opennms.plugins.phones.api.config.FileInfo;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.fleet.Rollback;
import org.opennms.plugins.phones.api.fleet.RollbackPlan;
import org.opennms.plugins.phones.api.model.Access;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Change;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Revision.Topic;
import org.opennms.plugins.phones.api.store.States;
import org.opennms.plugins.phones.api.store.Tx;

/** Writes a rollback: new revisions with the old content. All in the caller's write, so a kill leaves all or nothing. */
final class RollbackWriter {

    static final String WHAT = "rolled back";
    private static final int PAGE = 500;

    private final Families families;
    private final FleetSettings settings;

    RollbackWriter(Families families, FleetSettings settings) {
        this.families = families;
        this.settings = settings;
    }

    RollbackPlan write(Tx tx, Rollback rollback, RollbackSteps steps, Operator by, Instant now, News news) {
        if (steps.nothingToDo()) {
            return steps.plan(0);
        }
        Change change = tx.changes().begin(now, by, WHAT, rollback.reason());
        steps.things(Topic.REGION).forEach(thing -> tx.regions().save(States.region(thing.state().orElseThrow())));
        users(tx, steps);
        steps.things(Topic.MODEL).forEach(thing ->
                tx.models().save(States.model(thing.then().entity(), thing.state().orElseThrow())));
        phones(tx, steps, now, news);
        steps.things(Topic.TEMPLATE).forEach(thing -> thing.state().ifPresentOrElse(
                state -> tx.config().save(States.template(thing.then().entity(), state)),
                () -> tx.config().deleteTemplate(new PhoneModel(thing.then().entity()))));
        steps.things(Topic.PLACEHOLDER).forEach(thing -> thing.state().ifPresentOrElse(
                state -> tx.config().save(States.placeholder(thing.then().entity(), state)),
                () -> tx.config().deletePlaceholder(States.scope(thing.then().entity()), States.key(thing.then().entity()))));
        files(tx, rollback, steps, by, now);
        RollbackPlan done = steps.plan(change.id());
        tell(tx, rollback, steps, by, now);
        return done;
    }

    private static void users(Tx tx, RollbackSteps steps) {
        List<PhoneUser> users = new ArrayList<>();
        steps.things(Topic.USER).forEach(thing -> users.add(States.user(thing.then().entity(), thing.state().orElseThrow())));
        tx.users().save(users);
    }

    private void phones(Tx tx, RollbackSteps steps, Instant now, News news) {
        List<RollbackSteps.Thing> things = steps.things(Topic.PHONE);
        Map<MacAddress, Phone> before = tx.phones().findAll(things.stream()
                .map(thing -> States.mac(thing.then().entity())).toList());
        List<Phone> phones = new ArrayList<>();
        for (RollbackSteps.Thing thing : things) {
            Map<String, String> state = thing.state().orElseThrow();
            Optional<Phone> was = Optional.ofNullable(before.get(States.mac(thing.then().entity())));
            Phone phone = States.onto(was.orElseGet(() -> anew(States.mac(thing.then().entity()), state, now)), state);
            phones.add(phone);
            news.phone(was, Optional.of(phone));
        }
        tx.phones().save(phones);
    }

    /** Its address is forgotten: the first who asks within the window gets the file, as after an import. */
    private Phone anew(MacAddress mac, Map<String, String> state, Instant now) {
        return new Phone(mac, Optional.empty(), Optional.empty(), Optional.<UserName>empty(), Enrolment.APPROVED,
                States.since(state), Access.openUntil(now.plus(settings.accessWindow())), Phone.BOOT_PERIOD, Optional.empty(),
                PhoneDetails.NONE);
    }

    /** Page by page: the bytes of a fleet do not fit into memory. */
    private void files(Tx tx, Rollback rollback, RollbackSteps steps, Operator by, Instant now) {
        List<String> names = steps.files().stream().map(FileInfo::name).toList();
        for (int from = 0; from < names.size(); from += PAGE) {
            List<ConfigFile> files = new ArrayList<>();
            for (ConfigFile then : tx.fileRevisions().at(names.subList(from, Math.min(from + PAGE, names.size())), rollback.to())
                    .values()) {
                Origin origin = steps.held() && then.kind() == FileKind.PRIVATE ? Origin.ROLLED_BACK : then.origin();
                files.add(then.with(families.onRollback(tx, then), origin, now, by, rollback.reason()));
            }
            tx.files().save(files, true);
        }
    }

    private static void tell(Tx tx, Rollback rollback, RollbackSteps steps, Operator by, Instant now) {
        String scope = words(rollback.scope());
        Activity activity = rollback.scope() instanceof Rollback.OfDevice device
                ? Activity.of(now, by, WHAT, device.mac(), "to change " + rollback.to())
                : Activity.of(now, by, WHAT, scope + " to change " + rollback.to());
        tx.journal().record(activity.changing(Optional.of(scope + " as it was"), Optional.of(scope + " as after change "
                + rollback.to() + ": " + steps.plan(0).things().size() + " things, " + steps.files().size() + " files")));
        steps.plan(0).things().forEach(step -> tx.journal().changed(step.topic().word(), step.entity(), now));
        steps.files().forEach(file -> tx.journal().changed(Topic.FILE.word(), file.name(), now));
    }

    private static String words(Rollback.Scope scope) {
        if (scope instanceof Rollback.OfDevice device) {
            return "phone " + device.mac();
        }
        return scope instanceof Rollback.OfRegion region ? "region " + region.region() : "the fleet";
    }
}
