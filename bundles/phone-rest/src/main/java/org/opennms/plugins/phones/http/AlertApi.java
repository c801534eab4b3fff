package org.opennms.plugins.phones.http;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** What phones say of alarms (audiocodes.md 1.6). */
@Path("/rest/v1/ipphoneMgrAlert")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface AlertApi {

    @POST
    @Path("alert")
    byte[] alert(byte[] body, @Context HttpServletRequest request);
}
