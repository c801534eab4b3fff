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

import org.opennms.plugins.phones.admin.view.TemplateList;
import org.opennms.plugins.phones.admin.view.TemplateText;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** The texts that make files of phones. A change reaches files only when they are generated. */
@Produces(MediaType.APPLICATION_JSON)
public interface TemplatesApi {


    @GET
    TemplateList list();

    /** With an ETag, for a later change. */
    @GET
    @Path("{model}")
    Response get(@PathParam("model") PhoneModel model);

    /** Changes what was read with this ETag; 412 where somebody else has changed it since. */
    @PUT
    @Path("{model}")
    @Consumes(MediaType.APPLICATION_JSON)
    Response save(@PathParam("model") PhoneModel model, TemplateText template, @HeaderParam("If-Match") String etag,
                  @Context SecurityContext who);

    /** Back to the shipped template. */
    @DELETE
    @Path("{model}")
    void restore(@PathParam("model") PhoneModel model, @Context SecurityContext who);
}
