package org.opennms.plugins.phones.admin;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import org.opennms.plugins.phones.admin.view.ActivityList;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Who did what, when. */
@Produces(MediaType.APPLICATION_JSON)
public interface ActivityApi {

    @GET
    @Operation(summary = "Who did what, newest first")
    ActivityList list(@QueryParam("mac") MacAddress mac, @QueryParam("limit") @DefaultValue("50") int limit);
}
