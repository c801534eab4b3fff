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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.opennms.plugins.phones.admin.view.PlaceholderEdit;
import org.opennms.plugins.phones.admin.view.PlaceholderList;
import org.opennms.plugins.phones.admin.view.PlaceholderRow;

/** Values that templates name. A scope is system, model, region, phone or, read only, default. */
@Produces(MediaType.APPLICATION_JSON)
public interface PlaceholdersApi {

    @GET
    @Operation(summary = "The placeholders of a scope or, without 'of', of all scopes of a kind",
            description = "'text' is looked for in keys and, for phones, in MAC address, names and user. Pages begin with 1.")
    PlaceholderList list(@QueryParam("scope") @DefaultValue("system") String scope,
                         @QueryParam("of") @DefaultValue("") String of, @QueryParam("text") @DefaultValue("") String text,
                         @QueryParam("page") @DefaultValue("1") int page, @QueryParam("limit") @DefaultValue("500") int limit);

    @GET
    @Path("{key: .+}")
    @Operation(summary = "One placeholder, with an ETag for a later change")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = PlaceholderRow.class)))
    Response get(@PathParam("key") String key, @QueryParam("scope") @DefaultValue("system") String scope,
                 @QueryParam("of") @DefaultValue("") String of);

    @PUT
    @Path("{key: .+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sets a value; changes, renames or moves what was read with this ETag (* for any)",
            description = "A new name is followed by the edited templates that name the old one, or refused with all that "
                    + "cannot follow. A placeholder of a phone must stand in the template of its model.")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = PlaceholderRow.class)))
    Response save(@PathParam("key") String key, @QueryParam("scope") @DefaultValue("system") String scope,
                  @QueryParam("of") @DefaultValue("") String of, PlaceholderEdit value, @HeaderParam("If-Match") String etag,
                  @Context SecurityContext who);

    @DELETE
    @Path("{key: .+}")
    @Operation(summary = "Deletes a value; with an ETag, only what was read")
    void delete(@PathParam("key") String key, @QueryParam("scope") @DefaultValue("system") String scope,
                @QueryParam("of") @DefaultValue("") String of, @HeaderParam("If-Match") String etag,
                @Context SecurityContext who);

    @POST
    @Path("{key: .+}/reveal")
    @Operation(summary = "A secret value in the clear; for administrators, and written down")
    PlaceholderRow reveal(@PathParam("key") String key, @QueryParam("scope") @DefaultValue("system") String scope,
                          @QueryParam("of") @DefaultValue("") String of, @Context SecurityContext who);
}
