package org.opennms.plugins.phones.admin;

import java.util.Optional;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

import org.opennms.plugins.phones.admin.view.RegionList;
import org.opennms.plugins.phones.admin.view.RegionRow;
import org.opennms.plugins.phones.api.fleet.PhoneAdmin;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;

/** Regions, by the use cases of the fleet. */
public final class RegionsResource implements RegionsApi {

    private final Phones phones;
    private final PhoneAdmin admin;

    RegionsResource(Phones phones, PhoneAdmin admin) {
        this.phones = phones;
        this.admin = admin;
    }

    @Override
    public RegionList list() {
        return new RegionList(phones.regions().stream().map(RegionRow::of).toList());
    }

    @Override
    public Response add(RegionRow region, SecurityContext who, UriInfo uri) {
        RegionName name = Bad.required("name", Bad.body(region).name(), RegionName::new);
        Region added = admin.addRegion(new Region(name, Optional.ofNullable(region.description())), Guard.operator(who));
        return Response.created(uri.getAbsolutePathBuilder().path("{name}").build(added.name().text()))
                .entity(RegionRow.of(added)).build();
    }

    @Override
    public void delete(RegionName name, SecurityContext who) {
        admin.deleteRegion(name, Guard.operator(who));
    }
}
