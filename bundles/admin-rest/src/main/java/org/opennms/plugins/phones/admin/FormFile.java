package org.opennms.plugins.phones.admin;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.ws.rs.WebApplicationException;

import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadBase;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;

/** The file of a form that holds one and nothing else: parameters stand in the query. It is read as it comes and kept nowhere. */
final class FormFile extends FilterInputStream {

    /** Above what any import may have. */
    private static final long LARGEST = 512L << 20;
    private static final int LARGEST_HEAD = 4096;

    private final FileItemIterator parts;
    private boolean ended;

    private FormFile(InputStream file, FileItemIterator parts) {
        super(file);
        this.parts = parts;
    }

    /** @param length of the form; below 0 where nobody has said it */
    static Upload in(String contentType, InputStream body, long length) {
        FileUpload reader = new FileUpload();
        reader.setSizeMax(LARGEST);
        reader.setPartHeaderSizeMax(LARGEST_HEAD);
        reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
        try {
            FileItemIterator parts = reader.getItemIterator(new Form(contentType, body, length));
            if (!parts.hasNext()) {
                throw Bad.field("body", "the form holds no file");
            }
            FileItemStream part = parts.next();
            if (part.isFormField()) {
                throw Bad.field("body", "the form holds a field; it must hold one file, and parameters stand in the query");
            }
            return new Upload(new FormFile(part.openStream(), parts), Optional.ofNullable(part.getName()).map(FormFile::last)
                    .filter(name -> !name.isEmpty()));
        } catch (FileUploadException | IOException | IllegalArgumentException e) {
            throw refused(e);
        }
    }

    /** Some browsers tell the whole path. */
    private static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static WebApplicationException refused(Exception failure) {
        boolean tooLarge = failure instanceof FileUploadBase.SizeLimitExceededException
                || failure.getCause() instanceof FileUploadBase.SizeLimitExceededException;
        return tooLarge ? Bad.tooLarge("a form may have " + LARGEST + " bytes") : Bad.field("body", "is not a form, or ends too early");
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        try {
            int got = super.read(bytes, offset, length);
            if (got < 0 && !ended) {
                ended = true;
                if (parts.hasNext()) {
                    throw Bad.field("body", "the form holds more than one file, or fields after it");
                }
            }
            return got;
        } catch (FileUploadException | IOException e) {
            throw refused(e);
        }
    }

    /** The form as the library asks for it. */
    private record Form(String type, InputStream body, long length) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        @Deprecated
        public int getContentLength() {
            return (int) Math.min(Integer.MAX_VALUE, length);
        }

        @Override
        public long contentLength() {
            return length;
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }
    }
}
