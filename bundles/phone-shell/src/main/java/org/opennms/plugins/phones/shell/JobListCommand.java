package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.JobQuery;
import org.opennms.plugins.phones.api.job.Jobs;

/** Lists jobs, newest first. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "job-list", description = "Lists jobs, newest first")
public final class JobListCommand extends Listing<Job> {

    @Reference
    Jobs jobs;

    @Option(name = "--operation", description = "Only jobs of this operation")
    @Completion(JobOperationCompleter.class)
    String operation;

    @Override
    List<Job> rows(int atMost) {
        return jobs.list(new JobQuery(Optional.ofNullable(operation), Optional.empty(), Optional.empty(), atMost));
    }

    @Override
    Columns<Job> columns() {
        return new Columns<Job>()
                .add("id", Job::id)
                .add("operation", Job::operation)
                .add("state", job -> Words.of(job.state()))
                .add("total", job -> job.counts().total())
                .add("ok", job -> job.counts().ok())
                .add("failed", job -> job.counts().failed())
                .add("skipped", job -> job.counts().skipped())
                .add("created", Job::created)
                .add("ended", Job::ended)
                .add("by", job -> job.by().name())
                .addForPrograms("reason", Job::reason)
                .addForPrograms("text", Job::text);
    }
}
