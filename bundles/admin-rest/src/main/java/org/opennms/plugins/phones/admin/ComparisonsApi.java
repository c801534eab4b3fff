package org.opennms.plugins.phones.admin;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.opennms.plugins.phones.admin.view.ComparisonList;
import org.opennms.plugins.phones.api.model.MacAddress;

/** How two devices differ. */
@Produces(MediaType.APPLICATION_JSON)
public interface ComparisonsApi {

    @GET
    @Operation(summary = "The keys that two devices' files have other values for, and where each comes from")
    ComparisonList compare(@Parameter(required = true) @QueryParam("a") MacAddress a,
                           @Parameter(required = true) @QueryParam("b") MacAddress b,
                           @Parameter(description = "true: equal keys, too") @QueryParam("all") @DefaultValue("false") boolean all);
}
