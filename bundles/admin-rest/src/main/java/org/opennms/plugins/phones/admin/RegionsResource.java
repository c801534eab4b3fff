package org.opennms.plugins.phones.admin;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

import org.opennms.plugins.phones.admin.view.RegionList;
import org.opennms.plugins.phones.admin.view.RegionRow;
import org.opennms.plugins.phones.admin.view.RegionUsage;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.PhoneAdmin;
import org.opennms.plugins.phones.api.fleet.PhoneEdits;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;

/** Regions, by the use cases of the fleet. */
public final class RegionsResource implements RegionsApi {


    private final Phones phones;
    private final PhoneAdmin admin;
    private final PhoneEdits edits;

    RegionsResource(Phones phones, PhoneAdmin admin, PhoneEdits edits) {
        this.phones = phones;
        this.admin = admin;
        this.edits = edits;
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
    public Response get(RegionName name) {
        return answer(find(name));
    }

    @Override
    public Response change(RegionName name, RegionRow region, String etag, SecurityContext who) {
        RegionRow given = Bad.body(region);
        Etags.required(etag);
        Region read = find(name);
        if (given.name() != null && !given.name().equals(read.name().text())) {
            throw Bad.field("name", "regions are not renamed: users, devices and files name them; add another, move what"
                    + " belongs to this one and delete it");
        }
        Etags.check(etag, etag(read), "region " + read.name());
        return answer(edits.change(read, new Region(read.name(), Optional.ofNullable(given.description())),
                Guard.operator(who)));
    }

    @Override
    public RegionUsage usage(RegionName name) {
        return new RegionUsage(edits.usage(find(name)));
    }

    private Region find(RegionName name) {
        return phones.regions().stream().filter(region -> region.name().text().equalsIgnoreCase(name.text())).findFirst()
                .orElseThrow(() -> new NotFound("there is no region " + name));
    }

    private static Response answer(Region region) {
        return Response.ok(RegionRow.of(region)).tag(etag(region)).build();
    }

    private static String etag(Region region) {
        return Content.of(region.toString(), StandardCharsets.UTF_8).sha256();
    }

    @Override
    public void delete(RegionName name, SecurityContext who) {
        admin.deleteRegion(name, Guard.operator(who));
    }
}
