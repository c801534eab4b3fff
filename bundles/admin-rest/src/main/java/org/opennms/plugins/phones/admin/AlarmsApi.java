package org.opennms.plugins.phones.admin;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.opennms.plugins.phones.admin.view.AlarmList;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Alarms of phones, and our own. */
@Produces(MediaType.APPLICATION_JSON)
public interface AlarmsApi {

    @GET
    @Operation(summary = "Lists alarms, newest change first")
    AlarmList list(@QueryParam("active") @DefaultValue("true") boolean active, @QueryParam("mac") MacAddress mac,
                   @QueryParam("name") AlarmName name,
                   @Parameter(description = "part of the alarm's name, or of its device's MAC address, IP address,"
                           + " user, display name, nickname or phone number") @QueryParam("q") String text,
                   @QueryParam("limit") @DefaultValue("50") int limit);
}
