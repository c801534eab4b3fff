package org.opennms.plugins.phones.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class ErrorSplitTest {

    private static final String RED = "\u001b[31m";
    private static final String OFF = "\u001b[0m";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void output_passes_unchanged() throws IOException {
        split("Zürich " + RED + "red" + OFF + " \u001b\u001b[31mError\n");

        assertThat(text(out)).isEqualTo("Zürich " + RED + "red" + OFF + " \u001b\u001b[31mError\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void the_message_goes_to_standard_error_without_colours() throws IOException {
        split("half a line" + RED + "Error executing command: " + OFF + RED + "no phone Zürich" + OFF + "\n");

        assertThat(text(out)).isEqualTo("half a line");
        assertThat(text(err)).isEqualTo("Error executing command: no phone Zürich\n");
    }

    @Test
    void an_escape_before_the_message_does_not_hide_it() throws IOException {
        split("\u001b" + RED + RED + "Command not found: x" + OFF + "\n");

        assertThat(text(out)).isEqualTo("\u001b" + RED);
        assertThat(text(err)).isEqualTo("Command not found: x\n");
    }

    /** The pieces come as the network cuts them. */
    private void split(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int piece = 1; piece <= bytes.length; piece++) {
            out.reset();
            err.reset();
            try (ErrorSplit split = new ErrorSplit(out, err)) {
                for (int at = 0; at < bytes.length; at += piece) {
                    split.write(bytes, at, Math.min(piece, bytes.length - at));
                }
            }
        }
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
