package org.opennms.plugins.phones.admin;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

import io.swagger.v3.oas.annotations.Operation;
import org.opennms.plugins.phones.admin.view.Generation;
import org.opennms.plugins.phones.admin.view.NewGeneration;

/** Makes the files of phones anew. */
@Produces(MediaType.APPLICATION_JSON)
public interface GenerationsApi {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes files anew")
    Generation generate(NewGeneration generation, @Context SecurityContext who);
}
