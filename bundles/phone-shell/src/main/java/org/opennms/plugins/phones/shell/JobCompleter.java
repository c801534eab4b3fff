package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.JobQuery;
import org.opennms.plugins.phones.api.job.Jobs;

/** Completes the numbers of the newest jobs. */
@Service
public final class JobCompleter implements Completer {

    private static final int AT_MOST = 50;

    @Reference
    Jobs jobs;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return Suggestions.offer(jobs.list(JobQuery.newest(AT_MOST)).stream().map(Job::id).toList(), session, line, candidates);
    }
}
