package org.opennms.plugins.phones.admin;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.opennms.plugins.phones.admin.view.LdapAnswer;
import org.opennms.plugins.phones.admin.view.LdapQuestion;
import org.opennms.plugins.phones.admin.view.SettingList;
import org.opennms.plugins.phones.admin.view.SettingValues;

/** What is set for all phones; administrators change it. A change reaches files only when they are generated. */
@Produces(MediaType.APPLICATION_JSON)
public interface SettingsApi {

    @GET
    @Operation(summary = "The settings of phones, with an ETag for a later change")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = SettingList.class)))
    Response list();

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes the settings that are named, together; null makes one as shipped again")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = SettingList.class)))
    Response change(SettingValues values, @HeaderParam("If-Match") String etag, @Context SecurityContext who);

    @GET
    @Path("ldap")
    @Operation(summary = "The settings of the directory that phones ask, with an ETag for a later change")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = SettingList.class)))
    Response ldap();

    @PUT
    @Path("ldap")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes the settings of the directory that are named, together; null makes one as shipped again")
    @ApiResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = SettingList.class)))
    Response changeLdap(SettingValues values, @HeaderParam("If-Match") String etag, @Context SecurityContext who);

    @POST
    @Path("ldap/test")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Asks the directory as a phone would, by the saved settings or by those that are named",
            description = "At most 20 entries. The saved password goes only to the saved server, port and user.")
    LdapAnswer test(LdapQuestion question, @Context SecurityContext who);
}
