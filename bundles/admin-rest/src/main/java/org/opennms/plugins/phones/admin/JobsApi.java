package org.opennms.plugins.phones.admin;

import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.opennms.plugins.phones.admin.view.JobItemPage;
import org.opennms.plugins.phones.admin.view.JobOperations;
import org.opennms.plugins.phones.admin.view.JobPage;
import org.opennms.plugins.phones.admin.view.JobRequest;
import org.opennms.plugins.phones.admin.view.JobRow;
import org.opennms.plugins.phones.api.job.Job;

/** Bulk work. */
@Produces(MediaType.APPLICATION_JSON)
public interface JobsApi {

    @GET
    @Operation(summary = "Lists jobs, newest first")
    JobPage list(@QueryParam("operation") String operation, @QueryParam("state") Job.State state,
                 @QueryParam("before") Long before, @QueryParam("limit") @DefaultValue("50") int limit);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Starts a job; its list of items is frozen now")
    @ApiResponse(responseCode = "202", description = "Started",
            content = @Content(schema = @Schema(implementation = JobRow.class)))
    Response start(JobRequest job, @Context SecurityContext who, @Context UriInfo uri);

    @GET
    @Path("operations")
    @Operation(summary = "What jobs can do")
    JobOperations operations();

    @GET
    @Path("{job}")
    @Operation(summary = "A job and how far it is")
    JobRow get(@PathParam("job") long job);

    @GET
    @Path("{job}/items")
    @Operation(summary = "What became of each item, in the order they are done")
    JobItemPage items(@PathParam("job") long job, @QueryParam("state") String state,
                      @QueryParam("after") @DefaultValue("0") long after, @QueryParam("limit") @DefaultValue("50") int limit);

    @POST
    @Path("{job}/stop")
    @Operation(summary = "Lets the item in hand end and does no more")
    JobRow stop(@PathParam("job") long job, @Context SecurityContext who);

    @POST
    @Path("{job}/retry")
    @Operation(summary = "Starts a job of the items that failed")
    @ApiResponse(responseCode = "202", description = "Started",
            content = @Content(schema = @Schema(implementation = JobRow.class)))
    Response retry(@PathParam("job") long job, @Context SecurityContext who, @Context UriInfo uri);
}
