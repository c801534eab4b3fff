package org.opennms.plugins.phones.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

import org.opennms.plugins.phones.api.host.ReadinessCheck;

/** A port of ours listens on the local host: the shell, without which nobody can approve a phone, and the operators'. */
public final class PortCheck implements ReadinessCheck {

    private static final int TIMEOUT_MS = 500;

    private final String what;
    private final int port;
    private final String setting;

    /**
     * @param what    whose port it is, in a word
     * @param setting what chooses another
     */
    public PortCheck(String what, int port, String setting) {
        this.what = what;
        this.port = port;
        this.setting = setting;
    }

    @Override
    public String name() {
        return what + " port";
    }

    @Override
    public Optional<String> problem() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), TIMEOUT_MS);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("nothing listens on 127.0.0.1:" + port + "; if the log says that the port is in use, free it or "
                    + "choose another by " + setting + ", and start again");
        }
    }
}
