package org.opennms.plugins.phones.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

import org.opennms.plugins.phones.api.host.ReadinessCheck;

/** The shell, without which nobody can approve a phone, listens on the local host. */
public final class ShellPortCheck implements ReadinessCheck {

    private static final int TIMEOUT_MS = 500;

    private final int port;

    public ShellPortCheck(int port) {
        this.port = port;
    }

    @Override
    public String name() {
        return "shell port";
    }

    @Override
    public Optional<String> problem() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), TIMEOUT_MS);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("the shell does not listen on 127.0.0.1:" + port);
        }
    }
}
