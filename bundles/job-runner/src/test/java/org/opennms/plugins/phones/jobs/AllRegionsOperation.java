package org.opennms.plugins.phones.jobs;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.job.Arguments;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.job.WholeOperation;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;

/** Adds regions R1 to Rn, or none of them. */
final class AllRegionsOperation implements WholeOperation {

    /** Called before each region. */
    Runnable meanwhile = () -> { };

    @Override
    public String name() {
        return "add-all-regions";
    }

    @Override
    public Map<String, String> check(Map<String, String> args) {
        return Arguments.only(args, Set.of("n", "failAt"));
    }

    @Override
    public Whole prepare(JobRun run, Progress progress) {
        int n = Integer.parseInt(run.arg("n").orElse("3"));
        int failAt = Integer.parseInt(run.arg("failAt").orElse("0"));
        progress.total(n);
        return tx -> {
            for (int i = 1; i <= n; i++) {
                meanwhile.run();
                if (i == failAt) {
                    throw new Invalid("line " + i + " is bad");
                }
                tx.regions().save(new Region(new RegionName("R" + i), Optional.empty()));
                progress.done(Outcome.State.OK, 1);
            }
            return Outcome.ok(n + " regions");
        };
    }
}
