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
import javax.ws.rs.core.UriInfo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.opennms.plugins.phones.admin.view.NewUserJob;
import org.opennms.plugins.phones.admin.view.Password;
import org.opennms.plugins.phones.admin.view.StartedJob;
import org.opennms.plugins.phones.admin.view.UserDevices;
import org.opennms.plugins.phones.admin.view.UserEdit;
import org.opennms.plugins.phones.admin.view.UserPage;
import org.opennms.plugins.phones.admin.view.UserRow;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;

/** People and shared lines whose SIP accounts phones carry. What phones carry changes when files are generated. */
@Produces(MediaType.APPLICATION_JSON)
public interface UsersApi {

    @GET
    @Operation(summary = "Lists users")
    UserPage list(@Parameter(description = "part of the name or the display name") @QueryParam("q") String text,
                  @QueryParam("region") RegionName region,
                  @Parameter(description = "true: only those of several devices") @QueryParam("multipleDevices") Boolean several,
                  @Parameter(description = "name, displayName or region; - in front: descending")
                  @QueryParam("sort") @DefaultValue("name") String sort,
                  @QueryParam("page") @DefaultValue("1") int page, @QueryParam("limit") @DefaultValue("50") int limit);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a user")
    @ApiResponse(responseCode = "201", description = "Added",
            content = @Content(schema = @Schema(implementation = UserRow.class)))
    Response add(UserEdit user, @Context SecurityContext who, @Context UriInfo uri);

    @POST
    @Path("jobs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Starts work on many users: those named, or those that pass a filter now")
    @ApiResponse(responseCode = "202", description = "Started",
            content = @Content(schema = @Schema(implementation = StartedJob.class)))
    Response start(NewUserJob job, @Context SecurityContext who, @Context UriInfo uri);

    @GET
    @Path("{user}")
    @Operation(summary = "A user, with an ETag for a later change")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = UserRow.class)))
    Response get(@PathParam("user") UserName user);

    @PUT
    @Path("{user}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes what was read with this ETag; devices in the user's old region move with it")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = UserRow.class)))
    Response change(@PathParam("user") UserName user, UserEdit edit, @HeaderParam("If-Match") String etag,
                    @Context SecurityContext who);

    @GET
    @Path("{user}/usage")
    @Operation(summary = "The devices that would be deleted with a user")
    UserDevices usage(@PathParam("user") UserName user);

    @DELETE
    @Path("{user}")
    @Operation(summary = "Deletes a user and its devices, with their files")
    void delete(@PathParam("user") UserName user,
                @Parameter(description = "how many devices go with it, as usage says") @QueryParam("devices")
                @DefaultValue("0") int devices, @Context SecurityContext who);

    @POST
    @Path("{user}/password")
    @Operation(summary = "Shows an administrator the password, and records that")
    Password reveal(@PathParam("user") UserName user, @Context SecurityContext who);
}
