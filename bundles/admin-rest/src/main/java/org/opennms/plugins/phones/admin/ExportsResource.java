package org.opennms.plugins.phones.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

import org.opennms.plugins.phones.api.exchange.Exports;
import org.opennms.plugins.phones.api.exchange.UserExport;
import org.opennms.plugins.phones.api.exchange.UserExport.Layout;
import org.opennms.plugins.phones.api.model.Operator;

/** Exports. A file is whole in memory before it goes out: a slow reader must not hold a view of the store open. */
public final class ExportsResource implements ExportsApi {

    private static final String USERS = "users.csv";

    private final Exports exports;

    ExportsResource(Exports exports) {
        this.exports = exports;
    }

    @Override
    public Response users(DeviceFilter filter, String format, String passwords, SecurityContext who) throws IOException {
        return csv(USERS, usersOf(filter, format, passwords, who));
    }

    @Override
    public Response zippedUsers(DeviceFilter filter, String format, String passwords, SecurityContext who) throws IOException {
        Writing csv = usersOf(filter, format, passwords, who);
        return Downloads.file("users.zip", ZIP, bytes(out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry(USERS));
            csv.to(zip);
            zip.finish();
        }));
    }

    private Writing usersOf(DeviceFilter filter, String format, String passwords, SecurityContext who) {
        Layout layout = switch (format) {
            case "7.0" -> Layout.V7_0;
            case "7.4", "7.6" -> Layout.V7_6;
            default -> throw Bad.field("format", "expected: 7.0 or 7.6");
        };
        boolean shown = Downloads.shown("passwords", passwords);
        Operator by = shown ? Guard.administrator(who) : new Operator(who.getUserPrincipal().getName());
        UserExport export = new UserExport(filter.isOfUsers() ? filter.users() : new UserExport.Phones(filter.filter()), layout, shown);
        return out -> exports.users(export, by, out);
    }

    @Override
    public Response devices(DeviceFilter filter) throws IOException {
        return csv("ExportDevicesStatus.csv", out -> exports.devices(filter.filter(), out));
    }

    @Override
    public Response alarms() throws IOException {
        return csv("ExportAlarmsStatus.csv", exports::alarms);
    }

    /** Writes a file. */
    private interface Writing {

        void to(OutputStream out) throws IOException;
    }

    private static Response csv(String name, Writing writing) throws IOException {
        return Downloads.file(name, CSV + ";charset=utf-8", bytes(writing));
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        writing.to(file);
        return file.toByteArray();
    }
}
