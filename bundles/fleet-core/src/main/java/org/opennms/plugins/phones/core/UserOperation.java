package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.opennms.plugins.phones.api.job.JobOperation;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.Admissions.Moment;

/** A job's work on one user after the other; a user that is gone meanwhile is left out. */
final class UserOperation implements JobOperation {

    private static final int BATCH = 50;

    private final String name;
    private final Duration delay;
    private final Set<String> secrets;
    private final Listeners listeners;
    private final Clock clock;
    private final UnaryOperator<Map<String, String>> check;
    private final OnUser work;

    UserOperation(String name, Duration delay, Set<String> secrets, Listeners listeners, Clock clock,
                  UnaryOperator<Map<String, String>> check, OnUser work) {
        this.name = name;
        this.delay = delay;
        this.secrets = secrets;
        this.listeners = listeners;
        this.clock = clock;
        this.check = check;
        this.work = work;
    }

    /** What is done to a user. */
    interface OnUser {

        Outcome run(Tx tx, PhoneUser user, JobRun run, Moment when);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String item() {
        return "user name";
    }

    @Override
    public Set<String> secretArguments() {
        return secrets;
    }

    @Override
    public Map<String, String> check(Map<String, String> args) {
        return check.apply(args);
    }

    @Override
    public Duration delay() {
        return delay;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public Outcome run(Tx tx, String item, JobRun run) {
        return run(tx, item, run, new News());
    }

    private Outcome run(Tx tx, String item, JobRun run, News news) {
        Optional<PhoneUser> user = tx.users().find(new UserName(item));
        return user.map(u -> work.run(tx, u, run, new Moment(clock.instant(), run.by(), news)))
                .orElseGet(() -> Outcome.skipped("there is no such user"));
    }

    @Override
    public Batch prepare(List<String> items, JobRun run) {
        return new TellingBatch(items, listeners, (tx, item, news) -> run(tx, item, run, news));
    }
}
