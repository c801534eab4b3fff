package org.opennms.plugins.phones.admin;

import javax.ws.rs.Consumes;
import javax.ws.rs.PUT;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

import io.swagger.v3.oas.annotations.Operation;
import org.opennms.plugins.phones.admin.view.OwnPassword;

/** The password of who asks; 404 inside OpenNMS. */
public interface OwnPasswordApi {

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes the password of who asks; all his sessions end")
    void change(OwnPassword password, @Context SecurityContext who);
}
