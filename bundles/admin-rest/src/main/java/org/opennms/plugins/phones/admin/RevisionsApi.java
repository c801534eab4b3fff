package org.opennms.plugins.phones.admin;

import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.opennms.plugins.phones.admin.view.ChangeDetail;
import org.opennms.plugins.phones.admin.view.ChangePage;
import org.opennms.plugins.phones.admin.view.DifferenceText;
import org.opennms.plugins.phones.admin.view.NewRollback;
import org.opennms.plugins.phones.admin.view.RollbackResult;
import org.opennms.plugins.phones.admin.view.VersionList;

/** The time machine: what was changed, what things were, and the way back. */
@Produces(MediaType.APPLICATION_JSON)
public interface RevisionsApi {

    String TOPIC = "region, model, template, placeholder, setting, user, phone or file";
    String ENTITY = "a region in lower case, a model, 'region Berlin Proxy_address', a user, a MAC address, a file's name";
    String NUMBER = "the number of a change";

    @GET
    @Operation(summary = "Changes, newest first")
    ChangePage list(@Parameter(description = TOPIC) @QueryParam("topic") String topic,
                    @Parameter(description = ENTITY) @QueryParam("entity") String entity, @QueryParam("by") String by,
                    @Parameter(description = "ISO 8601, with a zone; then or later") @QueryParam("from") String from,
                    @Parameter(description = "ISO 8601, with a zone; earlier") @QueryParam("to") String to,
                    @Parameter(description = NUMBER) @QueryParam("before") Long before,
                    @QueryParam("limit") @DefaultValue("50") int limit);

    @GET
    @Path("{change}")
    @Operation(summary = "What a change touched")
    ChangeDetail get(@Parameter(description = NUMBER) @PathParam("change") String change);

    @GET
    @Path("history/{topic}/{entity: .+}")
    @Operation(summary = "What a thing was, newest first")
    VersionList history(@Parameter(description = TOPIC) @PathParam("topic") String topic,
                        @Parameter(description = ENTITY) @PathParam("entity") String entity,
                        @QueryParam("limit") @DefaultValue("50") int limit);

    @GET
    @Path("diff/{topic}/{entity: .+}")
    @Operation(summary = "What differs between a thing right after two changes; left out: its last two states")
    DifferenceText difference(@Parameter(description = TOPIC) @PathParam("topic") String topic,
                              @Parameter(description = ENTITY) @PathParam("entity") String entity,
                              @Parameter(description = NUMBER) @QueryParam("from") Long from,
                              @Parameter(description = NUMBER) @QueryParam("to") Long to);

    @POST
    @Path("{change}/rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes a device, a region or the fleet back to what it was right after a change")
    RollbackResult rollBack(@Parameter(description = NUMBER) @PathParam("change") String change, NewRollback rollback,
                            @Context SecurityContext who);
}
