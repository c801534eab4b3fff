package org.opennms.plugins.phones.admin;

import java.io.InputStream;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.SecurityContext;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.opennms.plugins.phones.admin.view.CounterList;
import org.opennms.plugins.phones.admin.view.Me;
import org.opennms.plugins.phones.admin.view.State;

/**
 * The operators' REST, below {@code /opennms/rest} in both hosts. Every path begins here, so that nobody passes by the
 * {@link Guard}: a locator is called before a body is read and before the resource it leads to.
 */
@Path("phones")
public interface FleetApi {

    @Path("devices")
    DevicesApi devices(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("changes/preview")
    PreviewsApi previews(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("devices/{mac}/explain")
    ExplanationsApi explanations(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("devices/{mac}/deliveries")
    DeliveriesApi deliveries(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("devices/{mac}/drift")
    DeviceDriftApi driftOfOne(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("drift")
    DriftApi drift(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("devices/compare")
    ComparisonsApi comparisons(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("regions")
    RegionsApi regions(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("users")
    UsersApi users(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("passwords")
    PasswordsApi passwords(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("imports")
    ImportsApi imports(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("exports")
    ExportsApi exports(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("configuration")
    ConfigurationApi configuration(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("alarms")
    AlarmsApi alarms(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("activity")
    ActivityApi activity(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("templates")
    TemplatesApi templates(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("placeholders")
    PlaceholdersApi placeholders(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("settings")
    SettingsApi settings(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("generations")
    GenerationsApi generations(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("jobs")
    JobsApi jobs(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("files")
    FilesApi files(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("revisions")
    RevisionsApi revisions(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("firmware")
    FirmwareApi firmware(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("docs")
    DocsApi docs(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("feed")
    FeedApi feed(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("logs")
    LogsApi logs(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("operators")
    OperatorsApi operators(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("own-password")
    OwnPasswordApi ownPassword(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("models")
    ModelsApi models(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("languages")
    LanguagesApi languages(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @Path("dashboard")
    OverviewApi dashboard(@Context SecurityContext who, @Context HttpHeaders headers, @Context Request request);

    @GET
    @Path("counters")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What was counted since the start")
    CounterList counters(@Context SecurityContext who);

    @GET
    @Path("me")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Who is logged in")
    Me me(@Context SecurityContext who);

    @GET
    @Path("status")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Whether all is ready, and which addresses devices are told")
    State status(@Context SecurityContext who);

    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "This document")
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    InputStream openapi(@Context SecurityContext who);
}
