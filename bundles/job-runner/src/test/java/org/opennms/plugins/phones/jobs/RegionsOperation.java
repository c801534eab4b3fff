package org.opennms.plugins.phones.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.job.Arguments;
import org.opennms.plugins.phones.api.job.JobOperation;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.store.Tx;

/** Adds a region for each item, but for those named {@code bad...}, which fail, and {@code dull...}, which are skipped. */
final class RegionsOperation implements JobOperation {

    private final int batch;
    private final Duration delay;

    RegionsOperation(int batch, Duration delay) {
        this.batch = batch;
        this.delay = delay;
    }

    @Override
    public String name() {
        return "add-regions";
    }

    @Override
    public String item() {
        return "region name";
    }

    @Override
    public Set<String> secretArguments() {
        return Set.of("password");
    }

    @Override
    public Map<String, String> check(Map<String, String> args) {
        return Arguments.only(args, Set.of("password", "description"));
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public Duration delay() {
        return delay;
    }

    @Override
    public Outcome run(Tx tx, String item, JobRun run) {
        if (item.startsWith("dull")) {
            return Outcome.skipped("nothing to do");
        }
        if (tx.regions().find(new RegionName(item)).isPresent()) {
            throw new Conflict("region " + item + " is done twice");
        }
        tx.regions().save(new Region(new RegionName(item), Optional.of(run.arg("password").orElse(""))));
        if (item.startsWith("bad")) {
            throw new Conflict("region " + item + " is bad");
        }
        if (item.startsWith("broken")) {
            throw new IllegalStateException("a bug");
        }
        return Outcome.OK;
    }
}
