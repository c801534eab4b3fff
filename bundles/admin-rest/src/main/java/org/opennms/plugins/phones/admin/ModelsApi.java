package org.opennms.plugins.phones.admin;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import org.opennms.plugins.phones.admin.view.ModelList;
import org.opennms.plugins.phones.admin.view.ModelRow;
import org.opennms.plugins.phones.admin.view.NewModel;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** Models of phones; each has a template. */
@Produces(MediaType.APPLICATION_JSON)
public interface ModelsApi {

    @GET
    @Operation(summary = "Lists models, shipped and added ones, with how many devices are of each")
    ModelList list();

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a model like a shipped one, with a template of its own")
    @ApiResponse(responseCode = "201", description = "Added",
            content = @Content(schema = @Schema(implementation = ModelRow.class)))
    Response add(NewModel model, @Context SecurityContext who, @Context UriInfo uri);

    @DELETE
    @Path("{model}")
    @Operation(summary = "Deletes an added model that no device is of, with its template and placeholders")
    void delete(@PathParam("model") PhoneModel model, @Context SecurityContext who);
}
