package org.opennms.plugins.phones.admin;

import java.util.List;
import java.util.Optional;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

import org.opennms.plugins.phones.admin.view.Approval;
import org.opennms.plugins.phones.admin.view.CommandList;
import org.opennms.plugins.phones.admin.view.CommandRow;
import org.opennms.plugins.phones.admin.view.Device;
import org.opennms.plugins.phones.admin.view.DevicePage;
import org.opennms.plugins.phones.admin.view.DeviceRow;
import org.opennms.plugins.phones.admin.view.FilePreview;
import org.opennms.plugins.phones.admin.view.FilePreviews;
import org.opennms.plugins.phones.admin.view.NewCommand;
import org.opennms.plugins.phones.admin.view.NewDevice;
import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.Commands;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.fleet.PhoneAdmin;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.fleet.UserEntry;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;

/** Phones, by the use cases of the fleet. Public, as every resource is, since JAX-RS calls it. */
public final class DevicesResource implements DevicesApi {

    private final Phones phones;
    private final PhoneAdmin admin;
    private final Commands commands;
    private final Configurations configurations;

    DevicesResource(Phones phones, PhoneAdmin admin, Commands commands, Configurations configurations) {
        this.phones = phones;
        this.admin = admin;
        this.commands = commands;
        this.configurations = configurations;
    }

    @Override
    public DevicePage list(Enrolment enrolment, RegionName region, PhoneModel model, MacAddress after, int limit) {
        int wanted = Bad.limit(limit);
        // one more than wanted tells whether there is another page
        List<Phone> found = phones.list(new PhoneQuery(Optional.ofNullable(enrolment), Optional.ofNullable(region),
                Optional.ofNullable(model), Optional.ofNullable(after), wanted + 1));
        List<DeviceRow> rows = found.stream().limit(wanted).map(p -> DeviceRow.of(p, phones.status(p))).toList();
        return new DevicePage(rows, found.size() > wanted ? rows.get(wanted - 1).mac() : null);
    }

    @Override
    public Response add(NewDevice device, SecurityContext who, UriInfo uri) {
        NewDevice given = Bad.body(device);
        Phone added = admin.add(Bad.required("mac", given.mac(), MacAddress::parse),
                Bad.required("model", given.model(), PhoneModel::new),
                Bad.optional("region", given.region(), RegionName::new),
                user(given.user(), given.displayName(), given.password()), Guard.operator(who));
        return Response.created(uri.getAbsolutePathBuilder().path(added.mac().digits()).build()).entity(device(added)).build();
    }

    @Override
    public Device get(MacAddress mac) {
        return device(phones.find(mac).orElseThrow(() -> new NotFound("there is no phone " + mac)));
    }

    @Override
    public void delete(MacAddress mac, SecurityContext who) {
        admin.delete(mac, Guard.operator(who));
    }

    @Override
    public Device approve(MacAddress mac, Approval approval, SecurityContext who) {
        Approval given = Bad.body(approval);
        return device(admin.approve(mac, Bad.required("region", given.region(), RegionName::new),
                user(given.user(), given.displayName(), given.password()),
                Bad.optional("model", given.model(), PhoneModel::new), Guard.operator(who)));
    }

    @Override
    public Device reopen(MacAddress mac, SecurityContext who) {
        return device(admin.reopen(mac, Guard.operator(who)));
    }

    @Override
    public CommandList commands(MacAddress mac, int limit) {
        get(mac);
        return new CommandList(commands.list(Optional.of(mac), Bad.limit(limit)).stream().map(CommandRow::of).toList());
    }

    @Override
    public CommandRow command(MacAddress mac, NewCommand command, SecurityContext who) {
        if (!Command.RESTART.equals(Bad.body(command).kind())) {
            throw Bad.field("kind", "expected: " + Command.RESTART);
        }
        return CommandRow.of(commands.enqueue(mac, Command.RESTART, Guard.operator(who)));
    }

    @Override
    public FilePreviews preview(MacAddress mac) {
        return new FilePreviews(configurations.preview(mac).stream().map(FilePreview::of).toList());
    }

    private Device device(Phone phone) {
        return Device.of(phone, phones.status(phone), phone.user().flatMap(phones::user));
    }

    private static Optional<UserEntry> user(String name, String displayName, String password) {
        if (name == null && (displayName != null || password != null)) {
            throw Bad.field("user", "is missing");
        }
        return Bad.optional("user", name, UserName::new).map(user -> new UserEntry(user, Optional.ofNullable(displayName),
                Optional.ofNullable(password).map(Secret::new)));
    }
}
