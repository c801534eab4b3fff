package org.opennms.plugins.phones.admin;

import java.util.Locale;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;

import org.opennms.plugins.phones.admin.view.StartedJob;
import org.opennms.plugins.phones.api.job.Job;

/** What a caller is told who has started a job. */
final class StartedJobs {

    private StartedJobs() { }

    static Response answer(Job job, UriInfo uri) {
        return Response.status(Response.Status.ACCEPTED)
                .location(uri.getBaseUriBuilder().path("phones/jobs/{id}").build(job.id()))
                .entity(new StartedJob(job.id(), job.operation(), job.state().name().toLowerCase(Locale.ROOT),
                        job.counts().total())).build();
    }
}
