package org.opennms.plugins.phones.admin;

import java.util.Map;
import java.util.Optional;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

import org.opennms.plugins.phones.admin.view.Approval;
import org.opennms.plugins.phones.admin.view.CommandList;
import org.opennms.plugins.phones.admin.view.CommandRow;
import org.opennms.plugins.phones.admin.view.Device;
import org.opennms.plugins.phones.admin.view.DeviceEdit;
import org.opennms.plugins.phones.admin.view.DevicePage;
import org.opennms.plugins.phones.admin.view.Facets;
import org.opennms.plugins.phones.admin.view.FilePreview;
import org.opennms.plugins.phones.admin.view.FilePreviews;
import org.opennms.plugins.phones.admin.view.NewCommand;
import org.opennms.plugins.phones.admin.view.NewDevice;
import org.opennms.plugins.phones.admin.view.NewDeviceJob;
import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.Commands;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.fleet.FollowUp;
import org.opennms.plugins.phones.api.fleet.PhoneAdmin;
import org.opennms.plugins.phones.api.fleet.PhoneEdit;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.fleet.UserEntry;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.NewJob;
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
    private final DeviceServices services;
    private final DeviceLists lists;

    DevicesResource(Phones phones, PhoneAdmin admin, Commands commands, Configurations configurations,
                    DeviceServices services) {
        this.phones = phones;
        this.admin = admin;
        this.commands = commands;
        this.configurations = configurations;
        this.services = services;
        this.lists = new DeviceLists(phones, services.lists());
    }

    @Override
    public DevicePage list(DeviceFilter filter, String sort, String after, int limit) {
        return lists.page(filter.filter(), sort, after, limit);
    }

    @Override
    public Facets facets(DeviceFilter filter) {
        return lists.facets(filter.filter());
    }

    @Override
    public Response start(NewDeviceJob job, SecurityContext who, UriInfo uri) {
        NewDeviceJob given = Bad.body(job);
        Job started = services.jobs().start(new NewJob(Bad.required("operation", given.operation(), word -> word),
                SelectedDevices.of(given), given.args() == null ? Map.of() : given.args(),
                given.reason() == null ? "" : given.reason()), Guard.operator(who));
        return StartedJobs.answer(started, uri);
    }

    @Override
    public Response add(NewDevice device, SecurityContext who, UriInfo uri) {
        NewDevice given = Bad.body(device);
        Phone added = services.edits().add(Bad.required("mac", given.mac(), MacAddress::parse), Given.of(given),
                user(given.user(), given.userDisplayName(), given.password()),
                new FollowUp(!Boolean.FALSE.equals(given.generate()), false), Guard.operator(who));
        return Response.created(uri.getAbsolutePathBuilder().path(added.mac().digits()).build())
                .tag(Given.etag(added)).entity(device(added)).build();
    }

    @Override
    public Response get(MacAddress mac) {
        return answer(find(mac));
    }

    @Override
    public Response change(MacAddress mac, DeviceEdit edit, String etag, SecurityContext who) {
        DeviceEdit given = Bad.body(edit);
        Etags.required(etag);
        Phone read = find(mac);
        Etags.check(etag, Given.etag(read), "phone " + mac);
        return answer(services.edits().change(mac, PhoneEdit.of(read), Given.of(given),
                new FollowUp(Boolean.TRUE.equals(given.generate()), Boolean.TRUE.equals(given.update())), Guard.operator(who)));
    }

    @Override
    public Device refresh(MacAddress mac, SecurityContext who) {
        Guard.operator(who);
        return device(find(mac));
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
        find(mac);
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

    private Phone find(MacAddress mac) {
        return phones.find(mac).orElseThrow(() -> new NotFound("there is no phone " + mac));
    }

    private Response answer(Phone phone) {
        return Response.ok(device(phone)).tag(Given.etag(phone)).build();
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
