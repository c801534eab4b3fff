package org.opennms.plugins.phones.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.opennms.plugins.phones.admin.docs.DocsPage;

/** The page, made when it is first asked for. */
public final class DocsResource implements DocsApi {

    private byte[] page;

    @Override
    public Response page() {
        return Response.ok(made(), MediaType.TEXT_HTML + ";charset=UTF-8").build();
    }

    @Override
    public InputStream style() {
        return DocsResource.class.getResourceAsStream("/docs.css");
    }

    private synchronized byte[] made() {
        if (page == null) {
            try (InputStream document = DocsResource.class.getResourceAsStream(FleetResource.DOCUMENT)) {
                page = DocsPage.of(new ObjectMapper().readTree(document)).getBytes(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return page;
    }
}
