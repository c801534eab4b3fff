package org.opennms.plugins.phones.admin;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.opennms.plugins.phones.admin.view.Generation;
import org.opennms.plugins.phones.admin.view.JobRow;
import org.opennms.plugins.phones.admin.view.NewGeneration;

/** Makes the files of phones anew. */
@Produces(MediaType.APPLICATION_JSON)
public interface GenerationsApi {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes files anew: of one device at once, of many by a job")
    @ApiResponse(responseCode = "200", description = "The device's files are made",
            content = @Content(schema = @Schema(implementation = Generation.class)))
    @ApiResponse(responseCode = "202", description = "A job makes them",
            content = @Content(schema = @Schema(implementation = JobRow.class)))
    Response generate(NewGeneration generation, @Context SecurityContext who, @Context UriInfo uri);
}
