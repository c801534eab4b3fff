package org.opennms.plugins.phones.admin;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.Provider;

/** Reads files that are sent, in whatever way. */
@Provider
@Consumes(MediaType.WILDCARD)
public final class UploadBodies implements MessageBodyReader<Upload> {

    private static final MediaType FORM = MediaType.valueOf(Upload.FORM);

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(Class<Upload> type, Type genericType, Annotation[] annotations, MediaType mediaType,
                           MultivaluedMap<String, String> headers, InputStream body) {
        InputStream there = body == null ? new ByteArrayInputStream(new byte[0]) : body;
        return FORM.isCompatible(mediaType)
                ? FormFile.in(headers.getFirst(HttpHeaders.CONTENT_TYPE), there, length(headers))
                : new Upload(there, Optional.empty());
    }

    private static long length(MultivaluedMap<String, String> headers) {
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
    }
}
