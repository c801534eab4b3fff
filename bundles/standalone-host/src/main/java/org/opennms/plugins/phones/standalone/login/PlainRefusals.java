package org.opennms.plugins.phones.standalone.login;

import java.io.IOException;
import java.io.PrintWriter;

import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * Gives a refusal that comes without words (nothing of that path, method or media type) the form all others have, instead
 * of none or of the server's page.
 */
final class PlainRefusals extends HttpServletResponseWrapper {

    private static final int REFUSED = 400;

    private final HttpServletResponse response;
    private boolean written;

    PlainRefusals(HttpServletResponse response) {
        super(response);
        this.response = response;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Body(super.getOutputStream());
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        written = true;
        return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        finish();
        super.flushBuffer();
    }

    @Override
    public void sendError(int status, String why) throws IOException {
        sendError(status);
    }

    @Override
    public void sendError(int status) throws IOException {
        setStatus(status);
        finish();
    }

    /** Called when nobody will write any more. */
    void finish() throws IOException {
        if (!written && !isCommitted() && getStatus() >= REFUSED) {
            written = true;
            OperatorContext.refuse(response, getStatus(), words(getStatus()));
        }
    }

    private static String words(int status) {
        return switch (status) {
            case SC_NOT_FOUND -> "there is nothing here";
            case SC_METHOD_NOT_ALLOWED -> "this method is not for this path";
            case SC_NOT_ACCEPTABLE -> "there is no answer of that media type";
            case SC_UNSUPPORTED_MEDIA_TYPE -> "a body of that media type is not read here";
            default -> "the request cannot be answered";
        };
    }

    /** Sees whether anything is written before it is flushed. */
    private final class Body extends ServletOutputStream {

        private final ServletOutputStream out;

        Body(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            written = true;
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            written |= length > 0;
            out.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            finish();
            out.flush();
        }

        @Override
        public void close() throws IOException {
            finish();
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
