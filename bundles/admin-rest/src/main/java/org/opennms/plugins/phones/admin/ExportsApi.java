package org.opennms.plugins.phones.admin;

import java.io.IOException;
import java.util.List;

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
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;

/** Files that spreadsheets read. What one would take for a formula begins with an apostrophe. */
public interface ExportsApi {

    String CSV = "text/csv";

    @GET
    @Path("users")
    @Produces(CSV)
    @Operation(summary = "Users and their devices as CSV; imported again it changes nothing")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    Response users(@Parameter(description = "only these users") @QueryParam("user") List<UserName> users,
                   @Parameter(description = "only these devices, with their users") @QueryParam("mac") List<MacAddress> macs,
                   @QueryParam("region") RegionName region,
                   @Parameter(description = "7.0: the manual's columns; 7.6: those of 7.4 to 7.6")
                   @QueryParam("format") @DefaultValue("7.0") String format,
                   @Parameter(description = "masked, or shown: for administrators, and recorded")
                   @QueryParam("passwords") @DefaultValue("masked") String passwords,
                   @Context SecurityContext who) throws IOException;

    @GET
    @Path("devices")
    @Produces(CSV)
    @Operation(summary = "What all devices reported last, as CSV")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    Response devices() throws IOException;

    @GET
    @Path("alarms")
    @Produces(CSV)
    @Operation(summary = "The active alarms, as CSV")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    Response alarms() throws IOException;
}
