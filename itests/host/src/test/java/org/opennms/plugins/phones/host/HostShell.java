package org.opennms.plugins.phones.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;

/** The host's shell, as its administrator uses it: by ssh. */
final class HostShell implements AutoCloseable {

    static final String NAME = "karaf";
    static final String PASSWORD = "karaf";

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration COMMAND = Duration.ofSeconds(60);

    private final SshClient client = SshClient.setUpDefaultClient();
    private final int port;

    HostShell(int port) {
        this.port = port;
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setServerKeyVerifier((session, address, key) -> true);
        client.start();
    }

    /** What the command printed. */
    String run(String command) throws IOException {
        try (ClientSession session = client.connect(NAME, "127.0.0.1", port).verify(CONNECT).getSession()) {
            session.addPasswordIdentity(PASSWORD);
            session.auth().verify(CONNECT);
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            try (ChannelExec channel = session.createExecChannel(command)) {
                channel.setOut(printed);
                channel.setErr(printed);
                channel.open().verify(CONNECT);
                Set<ClientChannelEvent> events = channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), COMMAND);
                if (events.contains(ClientChannelEvent.TIMEOUT)) {
                    throw new IOException("no end after " + COMMAND + ": " + command);
                }
            }
            return printed.toString(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        client.stop();
    }
}
