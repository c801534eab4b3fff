package org.opennms.plugins.phones.admin;

import java.io.IOException;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
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
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.opennms.plugins.phones.admin.view.Application;
import org.opennms.plugins.phones.admin.view.ImportList;
import org.opennms.plugins.phones.admin.view.ImportReport;
import org.opennms.plugins.phones.admin.view.PreviewResult;
import org.opennms.plugins.phones.admin.view.StartedJob;

/** Users and devices from CSV files: looked at first, then applied as a whole or not at all. */
@Produces(MediaType.APPLICATION_JSON)
public interface ImportsApi {

    @GET
    @Operation(summary = "Lists what was uploaded in the last week")
    ImportList list(@QueryParam("limit") @DefaultValue("50") int limit);

    @POST
    @Consumes({"text/csv", "application/zip", MediaType.APPLICATION_OCTET_STREAM, Upload.FORM})
    @Operation(summary = "Uploads a CSV file, or a zip with one in it, and says what it would change; nothing is changed yet")
    @ApiResponse(responseCode = "201", description = "Checked; the ETag names the changes",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    Response check(@RequestBody(content = {
            @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
            @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = Upload.FORM, schema = @Schema(implementation = UploadForm.class))})
                   Upload file,
                   @Parameter(description = "for people; left out: as a form names it, else users.csv") @QueryParam("name") String name,
                   @Parameter(description = "true: regions that are not there are added") @QueryParam("createRegions")
                   @DefaultValue("false") boolean createRegions,
                   @Parameter(description = "utf-8 or iso-8859-1") @QueryParam("encoding") @DefaultValue("utf-8") String encoding,
                   @Context SecurityContext who, @Context UriInfo uri) throws IOException;

    @GET
    @Path("{import}")
    @Operation(summary = "What an upload would change as things are now")
    @ApiResponse(responseCode = "200", description = "The ETag names the changes",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    Response get(@PathParam("import") String id);

    @GET
    @Path("{import}/preview")
    @Operation(summary = "What an upload would mean for the files of devices; writes nothing")
    PreviewResult preview(@PathParam("import") String id,
                          @Parameter(description = "the last device of the page before; without it the first page, which has the"
                                  + " summary") @QueryParam("after") String after,
                          @QueryParam("limit") @DefaultValue("50") int limit,
                          @Parameter(description = "true: each row has the line by line comparison, too") @QueryParam("text")
                          @DefaultValue("false") boolean text);

    @DELETE
    @Path("{import}")
    @Operation(summary = "Forgets an upload; what was applied stays")
    void forget(@PathParam("import") String id, @Context SecurityContext who);

    @POST
    @Path("{import}/apply")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Starts the job that makes the changes this ETag names, all of them or none")
    @ApiResponse(responseCode = "202", description = "Started",
            content = @Content(schema = @Schema(implementation = StartedJob.class)))
    Response apply(@PathParam("import") String id, Application application, @HeaderParam("If-Match") String etag,
                   @Context SecurityContext who, @Context UriInfo uri);
}
