package org.opennms.plugins.phones.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

import org.opennms.plugins.phones.admin.view.ConfigurationReport;
import org.opennms.plugins.phones.api.error.TooMany;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck;
import org.opennms.plugins.phones.api.exchange.Archives;
import org.opennms.plugins.phones.api.model.Operator;

/** Archives of the configuration; what is applied is what the ETag names. */
public final class ConfigurationResource implements ConfigurationApi {

    private final Archives archives;

    ConfigurationResource(Archives archives) {
        this.archives = archives;
    }

    @Override
    public Response export(String secrets, SecurityContext who) throws IOException {
        Operator by = Guard.administrator(who);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        archives.export(Downloads.shown("secrets", secrets), by, zip);
        return Downloads.file("Configuration.zip", ZIP, zip.toByteArray());
    }

    @Override
    public Response check(Upload archive, SecurityContext who) throws IOException {
        Guard.administrator(who);
        try {
            ArchiveCheck check = archives.check(Bad.body(archive).content());
            return Response.ok(ConfigurationReport.of(check)).tag(check.tag()).build();
        } catch (TooMany e) {
            throw Bad.tooLarge(e.getMessage());
        }
    }

    @Override
    public Response apply(Upload archive, String etag, String reason, SecurityContext who) throws IOException {
        Operator by = Guard.administrator(who);
        String read = Etags.required(etag);
        try {
            ArchiveCheck done = archives.apply(Bad.body(archive).content(), Optional.of(read.replaceAll("^\"|\"$", ""))
                    .filter(tag -> !tag.equals("*")), reason, by);
            return Response.ok(ConfigurationReport.of(done)).build();
        } catch (TooMany e) {
            throw Bad.tooLarge(e.getMessage());
        }
    }
}
