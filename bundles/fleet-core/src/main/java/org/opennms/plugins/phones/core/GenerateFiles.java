package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.job.Arguments;
import org.opennms.plugins.phones.api.job.JobOperation;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.FileRows.Saved;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/**
 * Makes the files of many phones anew, with the global files of their models: rendered while others write, and stored by
 * few statements a batch.
 */
final class GenerateFiles implements JobOperation {

    static final String NAME = "generate";
    static final String UPDATE = "update";
    static final String OVERWRITE_EDITED = "overwriteEdited";

    private static final int BATCH = 500;
    private static final Duration BETWEEN_UPDATES = Duration.ofSeconds(2);

    private final Store store;
    private final ConfigGenerator generator;
    private final CommandQueue queue;
    private final Clock clock;

    GenerateFiles(Store store, ConfigGenerator generator, CommandQueue queue, Clock clock) {
        this.store = store;
        this.generator = generator;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String item() {
        return "MAC address";
    }

    @Override
    public Map<String, String> check(Map<String, String> args) {
        Arguments.flag(args, UPDATE);
        Arguments.flag(args, OVERWRITE_EDITED);
        return Arguments.only(args, Set.of(UPDATE, OVERWRITE_EDITED));
    }

    /** Only where phones are told (manual 3.8): a fleet that restarts at once is deaf at once. */
    @Override
    public Duration delay(Map<String, String> args) {
        return Arguments.flag(args, UPDATE) ? BETWEEN_UPDATES : Duration.ZERO;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public Outcome run(Tx tx, String item, JobRun run) {
        return write(tx, made(tx, List.of(item), run), run).get(0);
    }

    @Override
    public Batch prepare(List<String> items, JobRun run) {
        MadeFiles made = made(items, run);
        return tx -> write(tx, made, run);
    }

    private MadeFiles made(List<String> items, JobRun run) {
        PhonesToRender phones = store.read(view -> PhonesToRender.read(view, items));
        return MadeFiles.of(generator, phones, items, clock.instant(), run);
    }

    private MadeFiles made(Tx tx, List<String> items, JobRun run) {
        return MadeFiles.of(generator, PhonesToRender.read(tx, items), items, clock.instant(), run);
    }

    private List<Outcome> write(Tx tx, MadeFiles made, JobRun run) {
        // A phone that was deleted meanwhile leaves no file behind.
        Set<MacAddress> there = tx.phones().known(made.macs());
        boolean evenHeld = Arguments.flag(run.args(), OVERWRITE_EDITED);
        Saved saved = tx.files().save(made.files(there), evenHeld);
        Set<String> globals = new HashSet<>(made.globals());
        globals.removeIf(name -> !changedByThisJob(tx, name, run));
        List<Outcome> outcomes = made.outcomes(there, saved, globals);
        if (Arguments.flag(run.args(), UPDATE)) {
            for (int i = 0; i < outcomes.size(); i++) {
                if (outcomes.get(i).state() == Outcome.State.OK) {
                    queue.enqueue(tx, made.mac(i), Command.RESTART, run.by(), clock.instant());
                }
            }
        }
        return outcomes;
    }

    /** An earlier batch may have written it: then it is new to the phones of this one, too. */
    private boolean changedByThisJob(Tx tx, String global, JobRun run) {
        long change = tx.changes().begin(clock.instant(), run.by(), "files generated", run.reason()).id();
        return tx.files().current(global).filter(file -> file.change() == change).isPresent();
    }
}
