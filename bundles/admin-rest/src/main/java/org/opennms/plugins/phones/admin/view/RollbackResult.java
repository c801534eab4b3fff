package org.opennms.plugins.phones.admin.view;

import java.util.List;
import java.util.Locale;

import org.opennms.plugins.phones.api.fleet.RollbackPlan;

/**
 * What a rollback did, or would do; of each list the first 500.
 *
 * @param change  the number of the change it made; missing for a dry run, and where there was nothing to do
 * @param devices how many get another private file
 * @param held    whether these files are held: a generation of many leaves them alone
 */
public record RollbackResult(Long change, boolean dryRun, long devices, boolean held, int thingCount, int fileCount,
                             int skippedCount, List<RollbackStep> things, List<String> files, List<RollbackSkipped> skipped) {

    private static final int SHOWN = 500;

    public static RollbackResult of(RollbackPlan plan, boolean dryRun) {
        return new RollbackResult(plan.change() == 0 ? null : plan.change(), dryRun, plan.phones(), plan.held(),
                plan.things().size(), plan.files().size(), plan.skipped().size(),
                plan.things().stream().limit(SHOWN).map(s -> new RollbackStep(s.topic().word(), s.entity(),
                        s.action().name().toLowerCase(Locale.ROOT))).toList(),
                plan.files().stream().limit(SHOWN).toList(),
                plan.skipped().stream().limit(SHOWN).map(s -> new RollbackSkipped(s.topic().word(), s.entity(), s.reason())).toList());
    }
}
