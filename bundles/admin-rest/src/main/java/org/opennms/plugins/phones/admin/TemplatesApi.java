package org.opennms.plugins.phones.admin;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.opennms.plugins.phones.admin.view.TemplateList;
import org.opennms.plugins.phones.admin.view.TemplateText;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** The texts that make files of phones. A change reaches files only when they are generated. */
@Produces(MediaType.APPLICATION_JSON)
public interface TemplatesApi {

    @GET
    @Operation(summary = "Lists templates, without their text")
    TemplateList list();

    @GET
    @Path("{model}")
    @Operation(summary = "A template, with an ETag for a later change")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = TemplateText.class)))
    Response get(@PathParam("model") PhoneModel model);

    @PUT
    @Path("{model}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes what was read with this ETag")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = TemplateText.class)))
    Response save(@PathParam("model") PhoneModel model, TemplateText template, @HeaderParam("If-Match") String etag,
                  @Context SecurityContext who);

    @DELETE
    @Path("{model}")
    @Operation(summary = "Back to the shipped template")
    void restore(@PathParam("model") PhoneModel model, @Context SecurityContext who);
}
