package org.opennms.plugins.phones.admin;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.opennms.plugins.phones.admin.view.Approval;
import org.opennms.plugins.phones.admin.view.CommandList;
import org.opennms.plugins.phones.admin.view.CommandRow;
import org.opennms.plugins.phones.admin.view.Device;
import org.opennms.plugins.phones.admin.view.DevicePage;
import org.opennms.plugins.phones.admin.view.FilePreviews;
import org.opennms.plugins.phones.admin.view.NewCommand;
import org.opennms.plugins.phones.admin.view.NewDevice;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;

/** Phones, as operators see them. */
@Produces(MediaType.APPLICATION_JSON)
public interface DevicesApi {

    @GET
    @Operation(summary = "Lists devices by MAC address")
    DevicePage list(@QueryParam("enrolment") Enrolment enrolment, @QueryParam("region") RegionName region,
                    @QueryParam("model") PhoneModel model, @QueryParam("after") MacAddress after,
                    @QueryParam("limit") @DefaultValue("50") int limit);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a device before it is heard of")
    @ApiResponse(responseCode = "201", description = "Added",
            content = @Content(schema = @Schema(implementation = Device.class)))
    Response add(NewDevice device, @Context SecurityContext who, @Context UriInfo uri);

    @GET
    @Path("{mac}")
    @Operation(summary = "All that is known of a device")
    Device get(@PathParam("mac") MacAddress mac);

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
