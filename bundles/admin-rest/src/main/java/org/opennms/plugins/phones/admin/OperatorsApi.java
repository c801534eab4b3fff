package org.opennms.plugins.phones.admin;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.opennms.plugins.phones.admin.view.OperatorEdit;
import org.opennms.plugins.phones.admin.view.OperatorList;
import org.opennms.plugins.phones.admin.view.OperatorRow;

/** Who may log in; for administrators. Inside OpenNMS its own users log in, and all of this is 404. */
@Produces(MediaType.APPLICATION_JSON)
public interface OperatorsApi {

    @GET
    @Operation(summary = "Lists who may log in, without those of a directory")
    OperatorList list(@Context SecurityContext who);

    @PUT
    @Path("{operator}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds or changes an operator; who is logged in so must log in anew",
            description = "What is left out stays as it is. A new operator needs a password; it has at least 8 characters. "
                    + "A disabled operator keeps role and password and cannot log in.")
    OperatorRow save(@Parameter(description = "the login name") @PathParam("operator") String operator, OperatorEdit edit,
                     @Context SecurityContext who);

    @DELETE
    @Path("{operator}")
    @Operation(summary = "Deletes an operator; one administrator stays")
    void delete(@Parameter(description = "the login name") @PathParam("operator") String operator, @Context SecurityContext who);
}
