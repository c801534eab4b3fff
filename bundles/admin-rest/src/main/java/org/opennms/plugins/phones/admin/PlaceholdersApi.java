package org.opennms.plugins.phones.admin;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

import io.swagger.v3.oas.annotations.Operation;
import org.opennms.plugins.phones.admin.view.PlaceholderList;
import org.opennms.plugins.phones.admin.view.PlaceholderValue;

/** Values that templates name. A scope is system, model, region, phone or, read only, default. */
@Produces(MediaType.APPLICATION_JSON)
public interface PlaceholdersApi {

    @GET
    @Operation(summary = "The placeholders of a scope")
    PlaceholderList list(@QueryParam("scope") @DefaultValue("system") String scope,
                         @QueryParam("of") @DefaultValue("") String of);

    @PUT
    @Path("{key: .+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sets a value")
    void save(@PathParam("key") String key, @QueryParam("scope") @DefaultValue("system") String scope,
              @QueryParam("of") @DefaultValue("") String of, PlaceholderValue value, @Context SecurityContext who);

    @DELETE
    @Path("{key: .+}")
    @Operation(summary = "Deletes a value")
    void delete(@PathParam("key") String key, @QueryParam("scope") @DefaultValue("system") String scope,
                @QueryParam("of") @DefaultValue("") String of, @Context SecurityContext who);
}
