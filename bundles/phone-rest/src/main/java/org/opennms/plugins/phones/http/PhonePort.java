package org.opennms.plugins.phones.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.protocols.ssl.UndertowXnioSsl;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import org.opennms.plugins.phones.api.model.Secret;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;
import org.xnio.ssl.SslConnection;

/** One port that phones come to; closed until opened, which may fail and be tried again. */
final class PhonePort implements AutoCloseable {

    /** A whole building's phones come back from a power cut within a second. */
    private static final int BACKLOG = 4_096;

    private final int number;
    private final Optional<Path> keyStore;
    private final Secret password;
    private AcceptingChannel<? extends StreamConnection> server;
    private HttpOpenListener connections;

    private PhonePort(int number, Optional<Path> keyStore, Secret password) {
        this.number = number;
        this.keyStore = keyStore;
        this.password = password;
    }

    static PhonePort http(int number) {
        return new PhonePort(number, Optional.empty(), new Secret(""));
    }

    static PhonePort https(int number, Path keyStore, Secret password) {
        return new PhonePort(number, Optional.of(keyStore), password);
    }

    void open(XnioWorker worker, ByteBufferPool buffers, HttpHandler handler, Limits limits)
            throws IOException, GeneralSecurityException {
        HttpOpenListener listener = new HttpOpenListener(buffers, httpOptions(limits));
        listener.setRootHandler(handler);
        InetSocketAddress address = new InetSocketAddress(number);
        if (keyStore.isPresent()) {
            server = new UndertowXnioSsl(worker.getXnio(), OptionMap.EMPTY, tls(keyStore.get())).createSslConnectionServer(
                    worker, address, ChannelListeners.<SslConnection>openListenerAdapter(listener), socketOptions(limits));
        } else {
            server = worker.createStreamConnectionServer(
                    address, ChannelListeners.<StreamConnection>openListenerAdapter(listener), socketOptions(limits));
        }
        connections = listener;
        server.resumeAccepts();
    }

    private static OptionMap httpOptions(Limits limits) {
        return OptionMap.builder()
                .set(UndertowOptions.DECODE_URL, false)
                .set(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
                .set(UndertowOptions.REQUIRE_HOST_HTTP11, false)
                .set(UndertowOptions.BUFFER_PIPELINED_DATA, false)
                .set(UndertowOptions.ENABLE_HTTP2, false)
                .set(UndertowOptions.MAX_HEADER_SIZE, Limits.LARGEST_HEADER)
                .set(UndertowOptions.MAX_ENTITY_SIZE, (long) Limits.LARGEST_DRAIN)
                .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, limits.requestMillis())
                .set(UndertowOptions.NO_REQUEST_TIMEOUT, limits.idleMillis())
                .set(UndertowOptions.IDLE_TIMEOUT, limits.idleMillis())
                .getMap();
    }

    private static OptionMap socketOptions(Limits limits) {
        return OptionMap.builder()
                .set(Options.TCP_NODELAY, true)
                .set(Options.REUSE_ADDRESSES, true)
                .set(Options.BACKLOG, BACKLOG)
                .set(Options.CONNECTION_HIGH_WATER, limits.maxConnections())
                .set(Options.CONNECTION_LOW_WATER, limits.maxConnections())
                .getMap();
    }

    private SSLContext tls(Path store) throws IOException, GeneralSecurityException {
        if (!Files.isRegularFile(store)) {
            throw new NoSuchFileException(store.toString(), null, "the key store is not there");
        }
        char[] secret = password.value().toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), secret), secret);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    boolean isOpen() {
        return server != null;
    }

    /** The number listened on, which differs from the one asked for where that is 0. */
    int number() {
        return server == null ? number : server.getLocalAddress(InetSocketAddress.class).getPort();
    }

    /** Takes no more connections and ends those there are. */
    @Override
    public void close() {
        IoUtils.safeClose(server);
        server = null;
        if (connections != null) {
            connections.closeConnections();
        }
    }

    @Override
    public String toString() {
        return (keyStore.isPresent() ? "https " : "http ") + number();
    }
}
