package org.opennms.plugins.phones.admin;

import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import org.opennms.plugins.phones.admin.view.ModelList;

/** The models of devices. */
@Produces(MediaType.APPLICATION_JSON)
public interface ModelsApi {

    @GET
    @Operation(summary = "Lists models, with how many devices are of each")
    ModelList list();
}
