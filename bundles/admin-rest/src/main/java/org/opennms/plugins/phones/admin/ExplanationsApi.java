package org.opennms.plugins.phones.admin;

import javax.ws.rs.GET;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.opennms.plugins.phones.admin.view.ExplanationList;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Why a device's files say what they say. */
@Produces(MediaType.APPLICATION_JSON)
public interface ExplanationsApi {

    @GET
    @Operation(summary = "Which layers tried to set a key of a device's files, and which one won")
    ExplanationList explain(@PathParam("mac") MacAddress mac, @Parameter(description =
            "a key of the files, or a placeholder's name; all keys without it") @QueryParam("key") String key);
}
