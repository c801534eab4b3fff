package org.opennms.plugins.phones.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.sshd.client.channel.ChannelExec;

/**
 * A command whose client keeps quiet while it reads. Karaf ends the connection with the command; a message that the
 * client sends just then resets it, and what the client has not read yet is lost. The usual client allows the server a
 * little more output every 128 KB; this one allows all that most commands print at the beginning.
 */
final class QuietExec extends ChannelExec {

    static final long WINDOW = 64 << 20;

    private long unsaid;

    QuietExec(String command) {
        super(command, StandardCharsets.UTF_8, null, Map.of());
    }

    @Override
    protected void sendWindowAdjust(long length) throws IOException {
        unsaid += length;
        if (unsaid >= WINDOW / 2) {
            super.sendWindowAdjust(unsaid);
            unsaid = 0;
        }
    }
}
