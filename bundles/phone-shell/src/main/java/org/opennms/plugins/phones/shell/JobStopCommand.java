package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.Jobs;

/** Stops a job after the item in hand. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "job-stop", description = "Stops a job after the item in hand")
public final class JobStopCommand extends FleetCommand {

    @Reference
    Jobs jobs;

    @Argument(index = 0, name = "job", required = true, description = "The job's number")
    @Completion(JobCompleter.class)
    String job;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Override
    void run() {
        Job stopped = jobs.stop(JobNumber.parse(job), by());
        say("Job " + stopped.id() + " is " + Words.of(stopped.state()) + ".");
    }
}
