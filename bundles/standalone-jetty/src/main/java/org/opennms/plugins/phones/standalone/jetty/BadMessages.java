package org.opennms.plugins.phones.standalone.jetty;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.handler.ErrorHandler;

/**
 * Refuses what is no request, such as one whose headers are too large, in the form of all other refusals. It never gets
 * to a servlet, so the server has to say it.
 */
public final class BadMessages extends ErrorHandler {

    /** @param reason the parser's; it may quote what was sent, so nobody is told */
    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields fields) {
        fields.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        fields.put("X-Content-Type-Options", "nosniff");
        return ByteBuffer.wrap(("{\"type\":\"about:blank\",\"status\":" + status + ",\"title\":\"" + HttpStatus.getMessage(status)
                + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
