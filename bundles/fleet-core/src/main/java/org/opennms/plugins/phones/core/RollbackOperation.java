package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.util.Map;
import java.util.Set;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.Rollback;
import org.opennms.plugins.phones.api.fleet.RollbackPlan;
import org.opennms.plugins.phones.api.job.Arguments;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.job.WholeOperation;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.RegionName;

/** A rollback of many, as a job: {@code change}, and {@code mac} or {@code region}, or neither for the fleet. */
public final class RollbackOperation implements WholeOperation {

    static final String NAME = "rollback";

    private static final String CHANGE = "change";
    private static final String DEVICE = "mac";
    private static final String REGION = "region";
    private static final String RESTORE = "restoreDeleted";

    private final RollbackPlanner planner = new RollbackPlanner();
    private final RollbackWriter writer;
    private final Listeners listeners;
    private final Clock clock;

    public RollbackOperation(Families families, FleetSettings settings, Listeners listeners, Clock clock) {
        this.writer = new RollbackWriter(families, settings);
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> check(Map<String, String> args) {
        Map<String, String> known = Arguments.only(args, Set.of(CHANGE, DEVICE, REGION, RESTORE));
        rollback(known, "");
        return known;
    }

    private static Rollback rollback(Map<String, String> args, String reason) {
        if (!args.getOrDefault(CHANGE, "").matches("\\d{1,18}")) {
            throw new Invalid("the argument '" + CHANGE + "' is the number of the change to go back to");
        }
        if (args.containsKey(DEVICE) && args.containsKey(REGION)) {
            throw new Invalid("either a device goes back or a region: name one of mac and region");
        }
        Rollback.Scope scope = new Rollback.OfFleet();
        if (args.containsKey(DEVICE)) {
            scope = new Rollback.OfDevice(MacAddress.parse(args.get(DEVICE)));
        } else if (args.containsKey(REGION)) {
            scope = new Rollback.OfRegion(new RegionName(args.get(REGION)));
        }
        return new Rollback(Long.parseLong(args.get(CHANGE)), scope, Arguments.flag(args, RESTORE), reason);
    }

    /** Everything is found in the write, since between a look and the write others might change it. */
    @Override
    public Whole prepare(JobRun run, Progress progress) {
        Rollback rollback = rollback(run.args(), run.reason());
        return new TellingWhole(listeners, (tx, news) -> {
            RollbackPlan done = writer.write(tx, rollback, planner.steps(tx, rollback), run.by(), clock.instant(), news);
            return Outcome.ok(done.things().size() + " things and " + done.files().size() + " files went back, "
                    + done.skipped().size() + " stay");
        });
    }
}
