package org.opennms.plugins.phones.admin;

import java.io.IOException;

import javax.ws.rs.BeanParam;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** Files that spreadsheets read. What one would take for a formula begins with an apostrophe. */
public interface ExportsApi {

    String CSV = "text/csv";
    String ZIP = "application/zip";
    String WHOSE = " Filtered by q, user, region and multipleDevices alone, users with all their devices; by anything else, too, the"
            + " devices that pass, with their users";
    String LAYOUT = "7.0: the manual's columns; 7.6: those of 7.4 to 7.6";
    String SECRETS = "masked, or shown: for administrators, and recorded";

    @GET
    @Path("users")
    @Produces(CSV)
    @Operation(summary = "Users and their devices as CSV; imported again it changes nothing." + WHOSE)
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    Response users(@BeanParam DeviceFilter filter,
                   @Parameter(description = LAYOUT) @QueryParam("format") @DefaultValue("7.0") String format,
                   @Parameter(description = SECRETS) @QueryParam("passwords") @DefaultValue("masked") String passwords,
                   @Context SecurityContext who) throws IOException;

    @GET
    @Path("users.zip")
    @Produces(ZIP)
    @Operation(summary = "The same in a zip, as 7.4 to 7.6 export users; without users' own configurations, which are placeholders"
            + " here." + WHOSE)
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    Response zippedUsers(@BeanParam DeviceFilter filter,
                         @Parameter(description = LAYOUT) @QueryParam("format") @DefaultValue("7.6") String format,
                         @Parameter(description = SECRETS) @QueryParam("passwords") @DefaultValue("masked") String passwords,
                         @Context SecurityContext who) throws IOException;

    @GET
    @Path("devices")
    @Produces(CSV)
    @Operation(summary = "What devices reported last, as CSV: all, or those that pass the filters of the list of devices")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    Response devices(@BeanParam DeviceFilter filter) throws IOException;

    @GET
    @Path("alarms")
    @Produces(CSV)
    @Operation(summary = "The active alarms, as CSV")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    Response alarms() throws IOException;
}
