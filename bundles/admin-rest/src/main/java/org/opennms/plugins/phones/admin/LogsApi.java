package org.opennms.plugins.phones.admin;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.opennms.plugins.phones.admin.view.LogLines;

/** What operators did, and what went on between phones and this program (manual 4). */
public interface LogsApi {

    String LOG = "web-admin: what people did; activity: what this program did by itself, alarms, and files generated";
    String LEVEL = "the least that is shown: error, warn, info, debugging or verbose, which is all";

    @GET
    @Path("{log}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The last lines of a log, the newest last")
    LogLines read(@Parameter(description = LOG) @PathParam("log") String log,
                  @Parameter(description = LEVEL) @QueryParam("level") @DefaultValue("verbose") String level,
                  @Parameter(description = "0 (hide), 10, 20, 30, 40, 50 or 100") @QueryParam("lines") @DefaultValue("50") int lines);

    @GET
    @Path("{log}/file")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The last 100 lines of a log as a text file")
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(mediaType = MediaType.TEXT_PLAIN,
            schema = @Schema(type = "string")))
    Response file(@Parameter(description = LOG) @PathParam("log") String log,
                  @Parameter(description = LEVEL) @QueryParam("level") @DefaultValue("verbose") String level);
}
