package org.opennms.plugins.phones.admin;

import javax.ws.rs.GET;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import org.opennms.plugins.phones.admin.view.DriftRow;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Whether a device is as it was meant to be. */
@Produces(MediaType.APPLICATION_JSON)
public interface DeviceDriftApi {

    @GET
    @Operation(summary = "Where a device is not as it was meant to be, looked at now")
    DriftRow get(@PathParam("mac") MacAddress mac);
}
