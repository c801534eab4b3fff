package org.opennms.plugins.phones.admin;

import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import org.opennms.plugins.phones.admin.view.Dashboard;

/** The fleet at a glance. */
@Produces(MediaType.APPLICATION_JSON)
public interface OverviewApi {

    @GET
    @Operation(summary = "The fleet at a glance")
    Dashboard dashboard();
}
