package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.job.ItemQuery;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.Jobs;
import org.opennms.plugins.phones.api.job.Outcome;

/** Shows how far a job is, and what failed. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "job-show", description = "Shows how far a job is, and what failed")
public final class JobShowCommand extends Showing {

    private static final int FAILURES = 20;

    @Reference
    Jobs jobs;

    @Argument(index = 0, name = "job", required = true, description = "The job's number")
    @Completion(JobCompleter.class)
    String job;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Override
    void run() {
        long id = JobNumber.parse(job);
        Job found = jobs.find(id).orElseThrow(() -> new NotFound("there is no job " + id));
        print(JobFacts.of(found).add("failures", jobs.items(id, ItemQuery.ended(Outcome.State.FAILED, 0, FAILURES)).stream()
                .map(item -> item.key() + ": " + item.outcome().map(Outcome::reason).orElse("")).toList()));
    }
}
