package org.opennms.plugins.phones.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts a failed command's message from its output. Karaf prints both to standard output, the message last and in a
 * colour of its own; from there on all goes to standard error, without colours.
 */
final class ErrorSplit extends OutputStream {

    private static final List<byte[]> BEGINNINGS = List.of(
            "\u001b[31mError executing command".getBytes(StandardCharsets.US_ASCII),
            "\u001b[31mCommand not found".getBytes(StandardCharsets.US_ASCII));
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private final OutputStream out;
    private final OutputStream err;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean failed;

    ErrorSplit(OutputStream out, OutputStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void write(int one) throws IOException {
        held.write(one);
        if (!failed && !mayBeginMessage()) {
            byte[] text = held.toByteArray();
            held.reset();
            // the byte that broke off one beginning may be the first of another
            int sure = text.length > 1 && text[text.length - 1] == BEGINNINGS.get(0)[0] ? text.length - 1 : text.length;
            out.write(text, 0, sure);
            held.write(text, sure, text.length - sure);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int end = offset + length;
        while (at < end) {
            int run = at;
            while (!failed && held.size() == 0 && run < end && bytes[run] != BEGINNINGS.get(0)[0]) {
                run++;
            }
            out.write(bytes, at, run - at);
            at = run;
            if (at < end) {
                write(bytes[at++]);
            }
        }
    }

    private boolean mayBeginMessage() {
        byte[] text = held.toByteArray();
        for (byte[] beginning : BEGINNINGS) {
            int length = Math.min(text.length, beginning.length);
            if (Arrays.equals(text, 0, length, beginning, 0, length)) {
                failed = text.length >= beginning.length;
                return true;
            }
        }
        return false;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (failed) {
            err.write(COLOUR.matcher(held.toString(StandardCharsets.UTF_8)).replaceAll("").getBytes(StandardCharsets.UTF_8));
        } else {
            held.writeTo(out);
        }
        held.reset();
        out.flush();
        err.flush();
    }
}
