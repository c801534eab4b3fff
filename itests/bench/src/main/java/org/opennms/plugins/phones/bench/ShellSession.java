package org.opennms.plugins.phones.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;

/** One login to the shell of a running distribution; each command in a channel of its own. */
final class ShellSession implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SshClient client;
    private final int port;
    private ClientSession session;

    /** @param data of the distribution, where the key of its shell is */
    ShellSession(Path data, int port) {
        this.port = port;
        client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.setKeyIdentityProvider(new FileKeyPairProvider(data.resolve("keys/shell.key")));
        client.start();
    }

    String run(String command) throws IOException {
        logIn();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (ChannelExec channel = session.createExecChannel(command)) {
            channel.setOut(printed);
            channel.setErr(printed);
            channel.open().verify(PATIENCE);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Once; and again where the server has hung up, as it does while it takes its settings after a start. */
    private void logIn() throws IOException {
        if (session == null || !session.isOpen()) {
            session = client.connect("admin", "127.0.0.1", port).verify(PATIENCE).getSession();
            session.auth().verify(PATIENCE);
        }
    }

    @Override
    public void close() {
        client.stop();
    }
}
