package org.opennms.plugins.phones.admin;

import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import org.opennms.plugins.phones.admin.view.FirmwareList;

/** Firmware images. */
@Produces(MediaType.APPLICATION_JSON)
public interface FirmwareApi {

    @GET
    @Operation(summary = "Lists firmware images")
    FirmwareList list();
}
