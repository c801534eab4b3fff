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

import org.opennms.plugins.phones.admin.view.RegionList;
import org.opennms.plugins.phones.admin.view.RegionRow;
import org.opennms.plugins.phones.api.model.RegionName;

/** Places and organisations that phones and users belong to. */
@Produces(MediaType.APPLICATION_JSON)
public interface RegionsApi {


    @GET
    RegionList list();

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Response add(RegionRow region, @Context SecurityContext who, @Context UriInfo uri);

    @DELETE
    @Path("{name}")
    void delete(@PathParam("name") RegionName name, @Context SecurityContext who);
}
