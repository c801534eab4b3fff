package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.FollowUp;
import org.opennms.plugins.phones.api.fleet.PhoneEdit;
import org.opennms.plugins.phones.api.job.Arguments;
import org.opennms.plugins.phones.api.job.JobOperation;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Vlan;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.Admissions.Moment;
import org.opennms.plugins.phones.core.ItemOperation.Terms;

/** What is done to one phone, done to many (manual 3.2, 3.6). */
final class PhoneOperations {

    /** Pauses as the manual has them when phones are deleted. */
    private static final Duration BETWEEN_DELETIONS = Duration.ofSeconds(2);

    private PhoneOperations() { }

    static Map<String, JobOperation> all(Admissions admissions, Edits edits, Listeners listeners, FleetSettings settings,
                                         Clock clock) {
        return Stream.of(
                edit(edits, listeners, clock, "set-region", "region", region -> {
                    RegionName name = new RegionName(region);
                    return edit -> edit.with(name);
                }),
                edit(edits, listeners, clock, "set-model", "model", model -> {
                    PhoneModel named = new PhoneModel(model);
                    return edit -> edit.with(named);
                }),
                edit(edits, listeners, clock, "set-language", "language", PhoneOperations::language),
                edit(edits, listeners, clock, "set-vlan-mode", "vlanMode", PhoneOperations::vlanMode),
                new ItemOperation<>(ItemOperation.PHONES, new Terms("approve", Duration.ZERO, args -> {
                    new RegionName(required(Arguments.only(args, Set.of("region")), "region"));
                    return args;
                }), listeners, clock, (tx, phone, run, when) -> approve(tx, phone, run, when, admissions)),
                new ItemOperation<>(ItemOperation.PHONES, new Terms("delete-devices", BETWEEN_DELETIONS,
                        args -> Arguments.only(args, Set.of())), listeners, clock,
                        (tx, phone, run, when) -> delete(tx, phone, when, settings)))
                .collect(Collectors.toMap(JobOperation::name, operation -> operation));
    }

    private static JobOperation edit(Edits edits, Listeners listeners, Clock clock, String name, String argument,
                                     Function<String, Function<PhoneEdit, PhoneEdit>> reader) {
        return new ItemOperation<>(ItemOperation.PHONES, new Terms(name, Duration.ZERO, args -> {
            reader.apply(required(Arguments.only(args, Set.of(argument, "generate", "update")), argument));
            followUp(args);
            return args;
        }), listeners, clock, (tx, phone, run, when) -> {
            FollowUp then = followUp(run.args());
            Phone after = edits.change(tx, phone, reader.apply(run.args().get(argument)).apply(PhoneEdit.of(phone)), then, when);
            return after.equals(phone) && then.equals(FollowUp.NONE) ? Outcome.skipped("it is so already") : Outcome.OK;
        });
    }

    /** Empty: the one set for all. */
    private static Function<PhoneEdit, PhoneEdit> language(String word) {
        Optional<String> language = Optional.of(word).filter(w -> !w.isEmpty());
        new PhoneDetails(Optional.empty(), Optional.empty(), Optional.empty(), language, Optional.empty());
        return edit -> {
            PhoneDetails was = edit.details();
            return edit.with(new PhoneDetails(was.displayName(), was.nickname(), was.serial(), language, was.vlan()));
        };
    }

    private static Function<PhoneEdit, PhoneEdit> vlanMode(String word) {
        Vlan.Mode mode = Vlan.Mode.parse(word);
        return edit -> {
            PhoneDetails was = edit.details();
            Vlan vlan = was.vlan().map(v -> new Vlan(mode, v.id(), v.priority())).orElseGet(() -> new Vlan(mode, 0, 0));
            return edit.with(new PhoneDetails(was.displayName(), was.nickname(), was.serial(), was.language(), Optional.of(vlan)));
        };
    }

    private static FollowUp followUp(Map<String, String> args) {
        return new FollowUp(Arguments.flag(args, "generate"), Arguments.flag(args, "update"));
    }

    private static String required(Map<String, String> args, String name) {
        return Optional.ofNullable(args.get(name)).orElseThrow(() -> new Invalid("the argument '" + name + "' is missing"));
    }

    private static Outcome approve(Tx tx, Phone phone, JobRun run, Moment when, Admissions admissions) {
        if (!phone.isPending()) {
            return Outcome.skipped("approved already");
        }
        admissions.approve(tx, phone, new RegionName(run.args().get("region")), Optional.empty(), Optional.empty(), when);
        return Outcome.OK;
    }

    private static Outcome delete(Tx tx, Phone phone, Moment when, FleetSettings settings) {
        Departures.delete(tx, phone, when, settings);
        return Outcome.OK;
    }
}
