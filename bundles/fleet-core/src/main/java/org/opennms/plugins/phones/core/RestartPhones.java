package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Duration;

import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.job.JobOperation;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.Tx;

/** Queues a restart for each of many phones; each hears of it with its next report. */
final class RestartPhones implements JobOperation {

    /** As the manual has it (3.8) for all that is sent to many. */
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final int BATCH = 200;

    private final CommandQueue queue;
    private final Clock clock;

    RestartPhones(CommandQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Command.RESTART;
    }

    @Override
    public String item() {
        return "MAC address";
    }

    @Override
    public Duration delay() {
        return BETWEEN;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public Outcome run(Tx tx, String item, JobRun run) {
        MacAddress mac = Named.approvedPhone(tx, MacAddress.parse(item)).mac();
        queue.enqueue(tx, mac, Command.RESTART, run.by(), clock.instant());
        return Outcome.OK;
    }
}
