package org.opennms.plugins.phones.admin;

import java.io.InputStream;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** The OpenAPI document for people. */
public interface DocsApi {

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "This document as a page")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string")))
    Response page();

    @GET
    @Path("style.css")
    @Produces("text/css")
    @Operation(summary = "How that page looks")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(mediaType = "text/css", schema = @Schema(type = "string")))
    InputStream style();
}
