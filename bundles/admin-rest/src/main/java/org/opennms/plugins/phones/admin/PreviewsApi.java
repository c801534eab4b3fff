package org.opennms.plugins.phones.admin;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.Context;

import io.swagger.v3.oas.annotations.Operation;
import org.opennms.plugins.phones.admin.view.NewPreview;
import org.opennms.plugins.phones.admin.view.PreviewResult;

/** What a change would do. */
@Produces(MediaType.APPLICATION_JSON)
public interface PreviewsApi {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What a change not yet saved would do to the files of devices; writes nothing")
    PreviewResult preview(NewPreview preview, @Context SecurityContext who);
}
