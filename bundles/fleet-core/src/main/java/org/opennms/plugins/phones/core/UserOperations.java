package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.job.Arguments;
import org.opennms.plugins.phones.api.job.JobOperation;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.Admissions.Moment;
import org.opennms.plugins.phones.core.ItemOperation.Terms;

/** What is done to one user, done to many (manual 3.5). */
final class UserOperations {

    static final String SET_REGION = "set-users-region";
    static final String RESET_PASSWORDS = "reset-passwords";
    static final String DELETE = "delete-users";

    /** As the manual has it between two deletions. */
    private static final Duration BETWEEN_DELETIONS = Duration.ofSeconds(2);
    private static final String REGION = "region";
    private static final String PASSWORD = "password";

    private UserOperations() { }

    static Map<String, JobOperation> all(Listeners listeners, FleetSettings settings, Clock clock) {
        return Stream.of(
                new ItemOperation<>(ItemOperation.USERS, new Terms(SET_REGION, Duration.ZERO, UserOperations::region),
                        listeners, clock, UserOperations::move),
                new ItemOperation<>(ItemOperation.USERS, new Terms(RESET_PASSWORDS, Duration.ZERO, Set.of(PASSWORD),
                        UserOperations::password), listeners, clock, new RandomPasswords()::reset),
                new ItemOperation<>(ItemOperation.USERS, new Terms(DELETE, BETWEEN_DELETIONS,
                        args -> Arguments.only(args, Set.of())), listeners, clock,
                        (tx, user, run, when) -> delete(tx, user, when, settings)))
                .collect(Collectors.toMap(JobOperation::name, operation -> operation));
    }

    private static Map<String, String> region(Map<String, String> args) {
        if (!Arguments.only(args, Set.of(REGION)).containsKey(REGION)) {
            throw new Invalid("the argument 'region' is missing; empty is none");
        }
        regionOf(args);
        return args;
    }

    private static Optional<RegionName> regionOf(Map<String, String> args) {
        return Optional.of(args.get(REGION)).filter(text -> !text.isEmpty()).map(RegionName::new);
    }

    private static Outcome move(Tx tx, PhoneUser user, JobRun run, Moment when) {
        PhoneUser after = UserRules.inKnownRegion(tx, new PhoneUser(user.name(), user.displayName(), user.password(),
                regionOf(run.args())));
        if (after.equals(user)) {
            return Outcome.skipped("it is there already");
        }
        tx.users().save(after);
        int moved = FleetUsers.move(tx, user, after, when.news(), when.now()).size();
        FleetUsers.journal(tx, Activity.of(when.now(), when.by(), "user changed", user.name() + " and the region of " + moved
                + " of its phones").changing(Optional.of(UserRules.words(user)), Optional.of(UserRules.words(after))), user.name());
        return Outcome.OK;
    }

    private static Map<String, String> password(Map<String, String> args) {
        if (Arguments.only(args, Set.of(PASSWORD)).containsKey(PASSWORD)) {
            UserRules.checkPassword(new Secret(args.get(PASSWORD)));
        }
        return args;
    }

    private static Outcome delete(Tx tx, PhoneUser user, Moment when, FleetSettings settings) {
        List<Phone> carrying = tx.phones().ofUsers(List.of(user.name()));
        FleetUsers.delete(tx, user, carrying, when.by(), when.now(), when.news(), settings);
        return Outcome.ok(carrying.isEmpty() ? "" : "with " + carrying.size() + " phones");
    }
}
