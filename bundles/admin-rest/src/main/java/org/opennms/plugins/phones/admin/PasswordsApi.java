package org.opennms.plugins.phones.admin;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import org.opennms.plugins.phones.admin.view.NewPassword;
import org.opennms.plugins.phones.admin.view.PasswordStrength;

/** Passwords before they are anybody's. */
@Produces(MediaType.APPLICATION_JSON)
public interface PasswordsApi {

    @POST
    @Path("strength")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "How hard a password is to guess; keeps nothing")
    PasswordStrength strength(NewPassword password);
}
