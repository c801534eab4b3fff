package org.opennms.plugins.phones.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.core.CoreModuleProperties;

/**
 * The shell as {@code ./phones shell} reaches it, by ssh with the key of the first start. Each command has a connection of
 * its own; what it does not have is a JVM of its own, which would take ten times as long as most commands.
 */
record Shell(Path data, int port) {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int UNREACHABLE = 69;
    private static final long WINDOW = 64 << 20;
    /** Karaf says both on standard output, the message last. */
    private static final Pattern MESSAGE = Pattern.compile("\u001b\\[31m(Error executing command|Command not found).*", Pattern.DOTALL);
    private static final SshClient CLIENT = client();

    Run run(String command, Duration limit) throws IOException {
        Path key = data.resolve("keys/shell.key");
        if (!Files.exists(key)) {
            return new Run(UNREACHABLE, "", "only starting");
        }
        ClientSession session;
        try {
            session = CLIENT.connect("admin", "127.0.0.1", port).verify(CONNECT).getSession();
        } catch (IOException e) {
            return new Run(UNREACHABLE, "", "cannot be used: " + e.getMessage());
        }
        try (session) {
            new FileKeyPairProvider(key).loadKeys(session).forEach(session::addPublicKeyIdentity);
            session.auth().verify(CONNECT);
            return execute(session, command, limit);
        } catch (IOException e) {
            return new Run(UNREACHABLE, "", "cannot be used: " + e.getMessage());
        }
    }

    private static Run execute(ClientSession session, String command, Duration limit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (ChannelExec channel = new Listening(command)) {
            session.getService(ConnectionService.class).registerChannel(channel);
            channel.setOut(out);
            channel.setErr(err);
            channel.open().verify(CONNECT);
            Set<ClientChannelEvent> events = channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), limit);
            if (events.contains(ClientChannelEvent.TIMEOUT)) {
                throw new IOException("no end after " + limit + ": " + command);
            }
            Integer status = channel.getExitStatus();
            if (status == null) {
                throw new IOException("it went away");
            }
            return parted(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    private static Run parted(int status, String out, String err) {
        Matcher message = MESSAGE.matcher(out);
        return message.find() ? new Run(status, out.substring(0, message.start()),
                err + message.group().replaceAll("\u001b\\[[0-9;]*m", "")) : new Run(status, out, err);
    }

    private static SshClient client() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        CoreModuleProperties.WINDOW_SIZE.set(client, WINDOW);
        client.start();
        return client;
    }

    /** Says nothing while it reads: Karaf hangs up after a command, and what it is told just then costs the output's end. */
    private static final class Listening extends ChannelExec {

        Listening(String command) {
            super(command, StandardCharsets.UTF_8, null, Map.of());
        }

        @Override
        protected void sendWindowAdjust(long length) {
            // no command of a test prints more than the first window holds
        }
    }
}
