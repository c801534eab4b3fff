package org.opennms.plugins.phones.admin;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.opennms.plugins.phones.admin.view.DriftList;
import org.opennms.plugins.phones.admin.view.DriftSummary;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Which devices are not as they were meant to be. */
@Produces(MediaType.APPLICATION_JSON)
public interface DriftApi {

    @GET
    @Operation(summary = "Devices that are not as they were meant to be, by MAC address")
    DriftList list(@Parameter(description = "stale, edited, undelivered or reported; any without it") @QueryParam("kind") String kind,
                   @QueryParam("after") MacAddress after, @QueryParam("limit") @DefaultValue("50") int limit);

    @GET
    @Path("summary")
    @Operation(summary = "How many devices have drifted, by kind, at the last look at all")
    DriftSummary summary();
}
