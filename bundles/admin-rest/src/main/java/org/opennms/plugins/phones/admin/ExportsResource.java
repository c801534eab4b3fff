package org.opennms.plugins.phones.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

import org.opennms.plugins.phones.api.exchange.Exports;
import org.opennms.plugins.phones.api.exchange.UserExport;
import org.opennms.plugins.phones.api.exchange.UserExport.Layout;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;

/** Exports. A file is whole in memory before it goes out: a slow reader must not hold a view of the store open. */
public final class ExportsResource implements ExportsApi {

    private final Exports exports;

    ExportsResource(Exports exports) {
        this.exports = exports;
    }

    @Override
    public Response users(List<UserName> users, List<MacAddress> macs, RegionName region, String format, String passwords,
                          SecurityContext who) throws IOException {
        Layout layout = switch (format) {
            case "7.0" -> Layout.V7_0;
            case "7.4", "7.6" -> Layout.V7_6;
            default -> throw Bad.field("format", "expected: 7.0 or 7.6");
        };
        boolean shown = switch (passwords) {
            case "shown" -> true;
            case "masked" -> false;
            default -> throw Bad.field("passwords", "expected: masked or shown");
        };
        Operator by = shown ? Guard.administrator(who) : new Operator(who.getUserPrincipal().getName());
        UserExport export = new UserExport(new HashSet<>(users), new HashSet<>(macs), Optional.ofNullable(region), layout, shown);
        return file("users.csv", out -> exports.users(export, by, out));
    }

    @Override
    public Response devices() throws IOException {
        return file("ExportDevicesStatus.csv", exports::devices);
    }

    @Override
    public Response alarms() throws IOException {
        return file("ExportAlarmsStatus.csv", exports::alarms);
    }

    /** Writes a file. */
    private interface Writing {

        void to(OutputStream out) throws IOException;
    }

    private static Response file(String name, Writing writing) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        writing.to(file);
        return Response.ok(file.toByteArray(), CSV + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }
}
