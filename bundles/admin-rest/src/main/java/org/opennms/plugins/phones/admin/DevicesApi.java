package org.opennms.plugins.phones.admin;

import javax.ws.rs.BeanParam;
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
import org.opennms.plugins.phones.admin.view.Approval;
import org.opennms.plugins.phones.admin.view.CommandList;
import org.opennms.plugins.phones.admin.view.CommandRow;
import org.opennms.plugins.phones.admin.view.Device;
import org.opennms.plugins.phones.admin.view.DeviceEdit;
import org.opennms.plugins.phones.admin.view.DevicePage;
import org.opennms.plugins.phones.admin.view.Facets;
import org.opennms.plugins.phones.admin.view.FilePreviews;
import org.opennms.plugins.phones.admin.view.NewCommand;
import org.opennms.plugins.phones.admin.view.NewDevice;
import org.opennms.plugins.phones.admin.view.NewDeviceJob;
import org.opennms.plugins.phones.admin.view.StartedJob;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Phones, as operators see them. */
@Produces(MediaType.APPLICATION_JSON)
public interface DevicesApi {

    @GET
    @Operation(summary = "Lists devices")
    DevicePage list(@BeanParam DeviceFilter filter,
                    @Parameter(description = "mac, user, displayName, nickname, ip, model, version, status, enrolment, region,"
                            + " location, subnet, phoneNumber, serial, language, vlanMode or reportTime; - in front: descending")
                    @QueryParam("sort") @DefaultValue("mac") String sort,
                    @Parameter(description = "what the page before named as next") @QueryParam("after") String after,
                    @QueryParam("limit") @DefaultValue("50") int limit);

    @GET
    @Path("facets")
    @Operation(summary = "The values there are to filter by among the devices that pass a filter, with how many have each")
    Facets facets(@BeanParam DeviceFilter filter);

    @POST
    @Path("jobs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Starts work on many devices: those named, or those that pass a filter now")
    @ApiResponse(responseCode = "202", description = "Started",
            content = @Content(schema = @Schema(implementation = StartedJob.class)))
    Response start(NewDeviceJob job, @Context SecurityContext who, @Context UriInfo uri);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a device before it is heard of")
    @ApiResponse(responseCode = "201", description = "Added",
            content = @Content(schema = @Schema(implementation = Device.class)))
    Response add(NewDevice device, @Context SecurityContext who, @Context UriInfo uri);

    @GET
    @Path("{mac}")
    @Operation(summary = "All that is known of a device, with an ETag for a later change")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = Device.class)))
    Response get(@PathParam("mac") MacAddress mac);

    @PUT
    @Path("{mac}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes what was read with this ETag; its file stays as it is unless asked for")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = Device.class)))
    Response change(@PathParam("mac") MacAddress mac, DeviceEdit edit, @HeaderParam("If-Match") String etag,
                    @Context SecurityContext who);

    @POST
    @Path("{mac}/refresh")
    @Operation(summary = "Reads anew what the device last reported")
    Device refresh(@PathParam("mac") MacAddress mac, @Context SecurityContext who);

    @DELETE
    @Path("{mac}")
    @Operation(summary = "Forgets a device; its alarms are cleared")
    void delete(@PathParam("mac") MacAddress mac, @Context SecurityContext who);

    @POST
    @Path("{mac}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lets a pending device in: its files are made and a restart is queued")
    Device approve(@PathParam("mac") MacAddress mac, Approval approval, @Context SecurityContext who);

    @POST
    @Path("{mac}/reopening")
    @Operation(summary = "Lets its private file go once more to the first who asks")
    Device reopen(@PathParam("mac") MacAddress mac, @Context SecurityContext who);

    @GET
    @Path("{mac}/commands")
    @Operation(summary = "What was said to a device")
    CommandList commands(@PathParam("mac") MacAddress mac, @QueryParam("limit") @DefaultValue("50") int limit);

    @POST
    @Path("{mac}/commands")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Queues a command")
    CommandRow command(@PathParam("mac") MacAddress mac, NewCommand command, @Context SecurityContext who);

    @GET
    @Path("{mac}/preview")
    @Operation(summary = "What it would get if its files were generated now; writes nothing")
    FilePreviews preview(@PathParam("mac") MacAddress mac);
}
