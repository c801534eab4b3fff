package org.opennms.plugins.phones.admin;

import java.io.IOException;

import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
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
import org.opennms.plugins.phones.admin.view.ConfigurationReport;

/** The configuration in one file: regions, added models, templates, settings and placeholders; for administrators. */
public interface ConfigurationApi {

    String ZIP = "application/zip";

    @GET
    @Produces(ZIP)
    @Operation(summary = "Configuration.zip, as 7.4 to 7.6 write it; taken in again it changes nothing. That is recorded")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    Response export(@Parameter(description = "masked, or shown: secret placeholders in clear") @QueryParam("secrets")
                    @DefaultValue("masked") String secrets, @Context SecurityContext who) throws IOException;

    @POST
    @Path("check")
    @Consumes({ZIP, MediaType.APPLICATION_OCTET_STREAM, Upload.FORM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What a Configuration.zip would change; nothing is changed and nothing kept")
    @ApiResponse(responseCode = "200", description = "The ETag names the changes",
            content = @Content(schema = @Schema(implementation = ConfigurationReport.class)))
    Response check(@RequestBody(content = {
            @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = Upload.FORM, schema = @Schema(implementation = UploadForm.class))})
                   Upload archive, @Context SecurityContext who) throws IOException;

    @PUT
    @Consumes({ZIP, MediaType.APPLICATION_OCTET_STREAM, Upload.FORM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes the changes of a Configuration.zip that this ETag names (*: any), all of them or none, as one change")
    @ApiResponse(responseCode = "200", description = "Done",
            content = @Content(schema = @Schema(implementation = ConfigurationReport.class)))
    Response apply(@RequestBody(content = {
            @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = Upload.FORM, schema = @Schema(implementation = UploadForm.class))})
                   Upload archive, @HeaderParam("If-Match") String etag,
                   @Parameter(description = "why, for the history") @QueryParam("reason") @DefaultValue("") String reason,
                   @Context SecurityContext who) throws IOException;
}
