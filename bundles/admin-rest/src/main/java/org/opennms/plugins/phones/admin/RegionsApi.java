package org.opennms.plugins.phones.admin;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.opennms.plugins.phones.admin.view.RegionList;
import org.opennms.plugins.phones.admin.view.RegionRow;
import org.opennms.plugins.phones.admin.view.RegionUsage;
import org.opennms.plugins.phones.api.model.RegionName;

/** Places and organisations that phones and users belong to. */
@Produces(MediaType.APPLICATION_JSON)
public interface RegionsApi {

    @GET
    @Operation(summary = "Lists regions")
    RegionList list();

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a region")
    @ApiResponse(responseCode = "201", description = "Added",
            content = @Content(schema = @Schema(implementation = RegionRow.class)))
    Response add(RegionRow region, @Context SecurityContext who, @Context UriInfo uri);

    @GET
    @Path("{name}")
    @Operation(summary = "A region, with an ETag for a later change")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = RegionRow.class)))
    Response get(@PathParam("name") RegionName name);

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes the description that was read with this ETag; regions are not renamed")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = RegionRow.class)))
    Response change(@PathParam("name") RegionName name, RegionRow region, @HeaderParam("If-Match") String etag,
                    @Context SecurityContext who);

    @GET
    @Path("{name}/usage")
    @Operation(summary = "How many devices and users belong to a region")
    RegionUsage usage(@PathParam("name") RegionName name);

    @DELETE
    @Path("{name}")
    @Operation(summary = "Deletes a region nobody belongs to")
    void delete(@PathParam("name") RegionName name, @Context SecurityContext who);
}
