package org.opennms.plugins.phones.admin;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

import org.opennms.plugins.phones.admin.view.JobItemPage;
import org.opennms.plugins.phones.admin.view.JobItemRow;
import org.opennms.plugins.phones.admin.view.JobOperations;
import org.opennms.plugins.phones.admin.view.JobPage;
import org.opennms.plugins.phones.admin.view.JobRequest;
import org.opennms.plugins.phones.admin.view.JobRow;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.job.ItemQuery;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.JobItem;
import org.opennms.plugins.phones.api.job.JobItems;
import org.opennms.plugins.phones.api.job.JobQuery;
import org.opennms.plugins.phones.api.job.Jobs;
import org.opennms.plugins.phones.api.job.NewJob;
import org.opennms.plugins.phones.api.job.Outcome;

/** Bulk work, as operators start and follow it. */
public final class JobsResource implements JobsApi {

    private static final String WAITING = "waiting";
    private static final int MOST_ITEMS = 100_000;

    private final Jobs jobs;

    JobsResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public JobPage list(String operation, Job.State state, Long before, int limit) {
        int wanted = Bad.limit(limit);
        // one more than wanted tells whether there is another page
        List<Job> found = jobs.list(new JobQuery(Optional.ofNullable(operation), Optional.ofNullable(state),
                Optional.ofNullable(before), wanted + 1));
        List<JobRow> rows = found.stream().limit(wanted).map(JobRow::of).toList();
        return new JobPage(rows, found.size() > wanted ? rows.get(wanted - 1).id() : null);
    }

    @Override
    public Response start(JobRequest job, SecurityContext who, UriInfo uri) {
        JobRequest given = Bad.body(job);
        if (given.operation() == null) {
            throw Bad.field("operation", "is missing");
        }
        Map<String, String> args = Optional.ofNullable(given.args()).orElse(Map.of());
        if (args.values().stream().anyMatch(Objects::isNull)) {
            throw Bad.field("args", "each argument has a value");
        }
        Job started = jobs.start(new NewJob(given.operation(), items(given), args,
                Optional.ofNullable(given.reason()).orElse("")), Guard.operator(who));
        return accepted(started, uri.getAbsolutePathBuilder().path(Long.toString(started.id())).build());
    }

    private static JobItems items(JobRequest given) {
        if (given.items() != null && given.filter() != null) {
            throw Bad.field("filter", "name either the items or a filter of devices");
        }
        if (given.filter() != null) {
            return JobItems.phones(SelectedDevices.filter(given.filter()));
        }
        List<String> items = Optional.ofNullable(given.items()).orElse(List.of());
        if (items.size() > MOST_ITEMS || items.stream().anyMatch(Objects::isNull)) {
            throw Bad.field("items", "at most " + MOST_ITEMS + " are expected, none of them null");
        }
        return items.isEmpty() ? JobItems.NONE : JobItems.of(items);
    }

    static Response accepted(Job job, URI where) {
        return Response.accepted(JobRow.of(job)).location(where).build();
    }

    @Override
    public JobOperations operations() {
        return new JobOperations(jobs.operations());
    }

    @Override
    public JobRow get(long job) {
        return JobRow.of(jobs.find(job).orElseThrow(() -> new NotFound("there is no job " + job)));
    }

    @Override
    public JobItemPage items(long job, String state, long after, int limit) {
        int wanted = Bad.limit(limit);
        Optional<Outcome.State> ended = Bad.optional("state", WAITING.equals(state) ? null : state,
                word -> Bad.word(Outcome.State.class, word));
        List<JobItem> found = jobs.items(job, new ItemQuery(WAITING.equals(state), ended, after, wanted + 1));
        List<JobItemRow> rows = found.stream().limit(wanted).map(JobItemRow::of).toList();
        return new JobItemPage(rows, found.size() > wanted ? rows.get(wanted - 1).position() : null);
    }

    @Override
    public JobRow stop(long job, SecurityContext who) {
        return JobRow.of(jobs.stop(job, Guard.operator(who)));
    }

    @Override
    public Response retry(long job, SecurityContext who, UriInfo uri) {
        Job again = jobs.retryFailed(job, Guard.operator(who));
        return accepted(again, uri.getBaseUriBuilder().path("phones/jobs").path(Long.toString(again.id())).build());
    }
}
