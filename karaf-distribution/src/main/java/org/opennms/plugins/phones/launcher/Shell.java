package org.opennms.plugins.phones.launcher;

import java.io.FileInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.core.CoreModuleProperties;

/**
 * Runs one command in the running distribution, over its ssh server: output on stdout, errors on stderr, the command's
 * exit status kept.
 */
public final class Shell {

    private static final int UNREACHABLE = 69;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Path keys;
    private final int port;

    Shell(Path data, int port) {
        this.keys = data.resolve("keys");
        this.port = port;
    }

    /** Arguments: the data directory, the port, the seconds to wait, whether to pass on stdin, the command. */
    public static void main(String[] arguments) {
        int status;
        try {
            InputStream in = Boolean.parseBoolean(arguments[3]) ? new FileInputStream(FileDescriptor.in)
                    : InputStream.nullInputStream();
            status = new Shell(Path.of(arguments[0]), Integer.parseInt(arguments[1]))
                    .run(arguments[4], in, Duration.ofSeconds(Long.parseLong(arguments[2])));
        } catch (IOException | GeneralSecurityException e) {
            System.err.println("phones: the shell on 127.0.0.1:" + arguments[1] + " cannot be used: " + e.getMessage());
            status = UNREACHABLE;
        }
        // at once: the client's threads would otherwise end in their own time
        Runtime.getRuntime().halt(status);
    }

    int run(String command, InputStream in, Duration limit) throws IOException, GeneralSecurityException {
        PublicKey server = KeyFiles.read(keys.resolve("host.key")).getPublic();
        SshClient client = client();
        client.setKeyIdentityProvider(KeyIdentityProvider.wrapKeyPairs(KeyFiles.read(keys.resolve("shell.key"))));
        client.setServerKeyVerifier((session, address, key) -> KeyUtils.compareKeys(server, key));
        client.start();
        try (ClientSession session = client.connect("admin", "127.0.0.1", port).verify(CONNECT).getSession()) {
            session.auth().verify(CONNECT);
            return execute(session, command, in, limit);
        }
    }

    private static int execute(ClientSession session, String command, InputStream in, Duration limit) throws IOException {
        ChannelExec channel = new QuietExec(command);
        session.getService(ConnectionService.class).registerChannel(channel);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        try (OutputStream out = new ErrorSplit(new FileOutputStream(FileDescriptor.out), err)) {
            channel.setIn(in);
            channel.setOut(out);
            channel.setErr(err);
            channel.open().verify(CONNECT);
            Set<ClientChannelEvent> events = channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), limit);
            if (events.contains(ClientChannelEvent.TIMEOUT)) {
                throw new IOException("no end after " + limit.toSeconds() + " s");
            }
        }
        Integer status = channel.getExitStatus();
        if (status == null) {
            throw new IOException("it went away");
        }
        return status;
    }

    /** Only what our own server offers: choosing among everything costs half the client's time. */
    private static SshClient client() {
        SshClient client = ClientBuilder.builder()
                .keyExchangeFactories(List.of(ClientBuilder.DH2KEX.apply(BuiltinDHFactories.ecdhp256)))
                .cipherFactories(List.of(BuiltinCiphers.aes128ctr))
                .macFactories(List.of(BuiltinMacs.hmacsha256))
                .signatureFactories(List.of(BuiltinSignatures.rsaSHA256))
                .hostConfigEntryResolver(HostConfigEntryResolver.EMPTY)
                .build();
        client.setAgentFactory(null);
        CoreModuleProperties.WINDOW_SIZE.set(client, QuietExec.WINDOW);
        return client;
    }
}
