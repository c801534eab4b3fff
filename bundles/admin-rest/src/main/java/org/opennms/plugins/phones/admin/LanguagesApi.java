package org.opennms.plugins.phones.admin;

import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import org.opennms.plugins.phones.admin.view.LanguageList;

/** The languages of devices' menus. */
@Produces(MediaType.APPLICATION_JSON)
public interface LanguagesApi {

    @GET
    @Operation(summary = "Lists the languages that devices were given of their own, with how many have each")
    LanguageList list();
}
