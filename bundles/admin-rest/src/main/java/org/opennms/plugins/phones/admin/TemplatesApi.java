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

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.opennms.plugins.phones.admin.view.Generation;
import org.opennms.plugins.phones.admin.view.PlaceholderUses;
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
    @Operation(summary = "Back to the shipped template; of an added model, to that of the model it is like")
    void restore(@PathParam("model") PhoneModel model, @Context SecurityContext who);

    @GET
    @Path("{model}/xml")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(summary = "Downloads a template's text, with an ETag for a later upload")
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(mediaType = MediaType.APPLICATION_XML,
            schema = @Schema(type = "string")))
    Response download(@PathParam("model") PhoneModel model);

    @PUT
    @Path("{model}/xml")
    @Consumes({MediaType.APPLICATION_XML, Upload.FORM})
    @Operation(summary = "Uploads a template's text in place of what was read with this ETag (* for any)")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = TemplateText.class)))
    Response upload(@PathParam("model") PhoneModel model, @RequestBody(content = {
            @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = "string")),
            @Content(mediaType = Upload.FORM, schema = @Schema(implementation = UploadForm.class))})
                    Upload text, @HeaderParam("If-Match") String etag,
                    @Context SecurityContext who);

    @GET
    @Path("{model}/placeholders")
    @Operation(summary = "The placeholders that a template names, with their values for its model")
    PlaceholderUses placeholders(@PathParam("model") PhoneModel model);

    @POST
    @Path("{model}/generation")
    @Operation(summary = "Makes the model's global file anew; the private files stay")
    Generation generate(@PathParam("model") PhoneModel model, @Context SecurityContext who);
}
