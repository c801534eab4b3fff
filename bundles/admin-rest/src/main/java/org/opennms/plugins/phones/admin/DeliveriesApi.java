package org.opennms.plugins.phones.admin;

import javax.ws.rs.GET;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import org.opennms.plugins.phones.admin.view.DeliveryList;
import org.opennms.plugins.phones.api.model.MacAddress;

/** What a device fetched. */
@Produces(MediaType.APPLICATION_JSON)
public interface DeliveriesApi {

    @GET
    @Operation(summary = "What a device fetched last and how far it went, newest first")
    DeliveryList list(@PathParam("mac") MacAddress mac);
}
