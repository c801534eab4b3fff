package org.opennms.plugins.phones.admin;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.opennms.plugins.phones.admin.view.FeedPage;

/** What has changed, for those who keep a picture of it. A day is kept. */
public interface FeedApi {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The changes after a cursor, oldest first",
            description = "Without a cursor there are no rows, only the cursor to begin with: take it, read what you show, and "
                    + "ask for what came after. 410 means that the cursor is too old: begin so once more.")
    FeedPage after(@Parameter(description = "the cursor of the page before; without it the end of the feed")
                   @QueryParam("after") Long after,
                   @Parameter(description = "at most so many rows, 1 to 500") @QueryParam("limit") @DefaultValue("100") int limit);

    @GET
    @Path("stream")
    @Produces("text/event-stream")
    @Operation(summary = "The changes as they come, as server-sent events; in our own distribution alone",
            description = "Each event has the cursor for its id, the topic for its name and the key for its data; an event named "
                    + "alive comes every ten seconds, one named gone where Last-Event-ID is too old. Inside OpenNMS: 404, poll.")
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(mediaType = "text/event-stream",
            schema = @Schema(type = "string")))
    Response stream();
}
