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
    DevicePage list(@QueryParam("enrolment") Enrolment enrolment, @QueryParam("region") RegionName region,
                    @QueryParam("model") PhoneModel model, @QueryParam("after") MacAddress after,
                    @QueryParam("limit") @DefaultValue("50") int limit);

    /** Adds a device before it is heard of. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Response add(NewDevice device, @Context SecurityContext who, @Context UriInfo uri);

    @GET
    @Path("{mac}")
    Device get(@PathParam("mac") MacAddress mac);

    @DELETE
    @Path("{mac}")
    void delete(@PathParam("mac") MacAddress mac, @Context SecurityContext who);

    @POST
    @Path("{mac}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    Device approve(@PathParam("mac") MacAddress mac, Approval approval, @Context SecurityContext who);

    /** Lets its private file go once more to the first who asks. */
    @POST
    @Path("{mac}/reopening")
    Device reopen(@PathParam("mac") MacAddress mac, @Context SecurityContext who);

    @GET
    @Path("{mac}/commands")
    CommandList commands(@PathParam("mac") MacAddress mac, @QueryParam("limit") @DefaultValue("50") int limit);

    @POST
    @Path("{mac}/commands")
    @Consumes(MediaType.APPLICATION_JSON)
    CommandRow command(@PathParam("mac") MacAddress mac, NewCommand command, @Context SecurityContext who);

    /** What it would get if its files were generated now; writes nothing. */
    @GET
    @Path("{mac}/preview")
    FilePreviews preview(@PathParam("mac") MacAddress mac);
}
