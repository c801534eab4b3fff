package org.opennms.plugins.phones.shell;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.apache.karaf.shell.api.console.Session;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;

/** What a command is given besides its command line: {@code -} stands for the standard input. */
final class Input {

    static final String STANDARD = "-";

    private static final int LONGEST_LINE = 8192;

    private Input() { }

    /** The value itself, or for {@code -} a line that no history keeps: asked for at a terminal, else read. */
    static String secret(Session session, String value, String prompt) {
        if (!value.equals(STANDARD)) {
            return value;
        }
        try {
            return session.getTerminal() != null ? session.readLine(prompt + ": ", '*') : line(System.in);
        } catch (IOException e) {
            throw new Invalid("nothing could be read from the standard input", e);
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
            if (line.size() > LONGEST_LINE) {
                throw new Invalid("the line is too long");
            }
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** Opens a file, as the server sees it, or for {@code -} the standard input, which stays open. */
    static InputStream open(Session session, String path) {
        if (path.equals(STANDARD)) {
            return new Unclosed(System.in);
        }
        try {
            Path file = session.currentDir().resolve(path);
            if (Files.isDirectory(file)) {
                throw new Invalid(path + " is a directory");
            }
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new NotFound("there is no file " + path + " where the server runs");
        } catch (IOException | InvalidPathException e) {
            throw new Invalid("the file " + path + " cannot be read", e);
        }
    }

    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The session needs its input for what comes after this command.
        }
    }
}
