package org.opennms.plugins.phones.admin;

import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import org.opennms.plugins.phones.admin.view.FirmwareList;

/** Firmware images. */
@Produces(MediaType.APPLICATION_JSON)
public interface FirmwareApi {


    @GET
    FirmwareList list();
}
