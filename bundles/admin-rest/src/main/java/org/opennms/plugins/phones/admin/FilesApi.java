package org.opennms.plugins.phones.admin;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.opennms.plugins.phones.admin.view.DirectoryMade;
import org.opennms.plugins.phones.admin.view.FileDeletion;
import org.opennms.plugins.phones.admin.view.FileEdit;
import org.opennms.plugins.phones.admin.view.FilePage;
import org.opennms.plugins.phones.admin.view.FileText;
import org.opennms.plugins.phones.admin.view.NewDirectory;

/** The files that devices fetch (manual B.3). What is changed here, devices get at once. */
@Produces(MediaType.APPLICATION_JSON)
public interface FilesApi {

    @GET
    @Operation(summary = "Lists files by name")
    FilePage list(@Parameter(description = "a part of the name") @QueryParam("name") @DefaultValue("") String name,
                  @Parameter(description = "global, private, directory or other") @QueryParam("kind") String kind,
                  @Parameter(description = "generated, edited, uploaded or rolled_back") @QueryParam("state") String state,
                  @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("50") int limit);

    @POST
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN, Upload.FORM})
    @Operation(summary = "Uploads a file: a device's own, a global one, a directory, or another for all devices to read")
    @ApiResponse(responseCode = "201", description = "Taken",
            content = @Content(schema = @Schema(implementation = FileText.class)))
    Response upload(@Parameter(description = "ends in .cfg, or is the name of a script that phones ask for; left out: as a form"
                            + " names it") @QueryParam("name") String name,
                    @Parameter(description = "one of that name may be there") @QueryParam("replace") @DefaultValue("false") boolean replace,
                    @Parameter(description = "in spite of errors") @QueryParam("force") @DefaultValue("false") boolean force,
                    @QueryParam("reason") @DefaultValue("") String reason, @RequestBody(content = {
            @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = "string")),
            @Content(mediaType = Upload.FORM, schema = @Schema(implementation = UploadForm.class))})
                    Upload body, @Context SecurityContext who);

    @GET
    @Path("{file}")
    @Operation(summary = "A file's text, secrets masked, with an ETag for a later change")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = FileText.class)))
    Response get(@PathParam("file") String file);

    @PUT
    @Path("{file}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes what was read with this ETag; a generation of many leaves the file alone from then on")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = FileText.class)))
    Response edit(@PathParam("file") String file, FileEdit edit, @HeaderParam("If-Match") String etag,
                  @Context SecurityContext who);

    @DELETE
    @Path("{file}")
    @Operation(summary = "Deletes a file; its revisions stay")
    void delete(@PathParam("file") String file, @QueryParam("reason") @DefaultValue("") String reason,
                @Context SecurityContext who);

    @GET
    @Path("{file}/content")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Downloads a file, secrets masked")
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(mediaType = MediaType.TEXT_PLAIN,
            schema = @Schema(type = "string")))
    Response download(@PathParam("file") String file);

    @POST
    @Path("{file}/content")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Operation(summary = "Gives an administrator a file as devices get it, with its secrets, and records that")
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM,
            schema = @Schema(type = "string", format = "binary")))
    Response reveal(@PathParam("file") String file, @Context SecurityContext who);

    @POST
    @Path("deletion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Deletes the named files, or all, all or none of them")
    void deleteMany(FileDeletion deletion, @Context SecurityContext who);

    @POST
    @Path("directories")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes the company directory of all users, or of a region's")
    DirectoryMade directory(NewDirectory directory, @Context SecurityContext who);
}
