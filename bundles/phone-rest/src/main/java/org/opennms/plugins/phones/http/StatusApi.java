package org.opennms.plugins.phones.http;

import java.util.concurrent.CompletionStage;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** What phones report of themselves (audiocodes.md 1.1). Bodies are bytes: what phones call JSON is read by us. */
@Path("/rest/v1/ipphoneMgrStatus")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface StatusApi {

    @POST
    @Path("keep-alive")
    CompletionStage<byte[]> keepAlive(byte[] body, @Context HttpServletRequest request);

    @POST
    @Path("init")
    CompletionStage<byte[]> init(byte[] body, @Context HttpServletRequest request);

    @POST
    @Path("multi-keep-alive")
    byte[] multiKeepAlive(byte[] body, @Context HttpServletRequest request);

    @POST
    @Path("multi-full-keep-alive")
    byte[] multiFullKeepAlive(byte[] body, @Context HttpServletRequest request);
}
