package org.opennms.plugins.phones.standalone.login;

import java.io.IOException;

import javax.servlet.ServletOutputStream;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * Gives a refusal that comes without words (nothing of that path, method or media type) the form all others have, instead
 * of none or of the server's page.
 */
final class PlainRefusals extends HttpServletResponseWrapper {

    private static final int REFUSED = 400;

    private boolean written;

    PlainRefusals(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        written = true;
        return super.getOutputStream();
    }

    @Override
    public java.io.PrintWriter getWriter() throws IOException {
        written = true;
        return super.getWriter();
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
            OperatorContext.refuse(this, getStatus(), words(getStatus()));
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
}
