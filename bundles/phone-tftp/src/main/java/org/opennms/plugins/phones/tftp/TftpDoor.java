package org.opennms.plugins.phones.tftp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.opennms.plugins.phones.api.delivery.Deliveries;
import org.opennms.plugins.phones.api.firmware.FirmwareStore;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.fleet.PhoneFiles;
import org.opennms.plugins.phones.api.host.ReadinessCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The TFTP door for phones. One thread moves the packets and a few look files up. A thread of its own opens the port, and
 * tries again while somebody else has it: a restart that overlaps with its predecessor must not leave phones without.
 */
public final class TftpDoor implements ReadinessCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TftpDoor.class);
    private static final long RETRY_MILLIS = 2_000;
    /** Bytes; a whole building's phones ask within a second after a power cut. The system may grant less. */
    private static final int RECEIVED_AT_ONCE = 4 * 1_024 * 1_024;
    private static final int LOOKUP_THREADS = 8;
    private static final int LOOKUPS_WAITING = 4_096;

    private final TftpSettings settings;
    private final ThreadPoolExecutor workers;
    private final Loop loop;
    private final Reception reception;
    private final Thread opener = new Thread(this::openWhenFree, "phones-tftp-port");
    private volatile String problem = "the TFTP door is still starting";
    private volatile int openPort;

    public TftpDoor(TftpSettings settings, PhoneFiles files, FirmwareStore firmware, Counters counters, Deliveries deliveries)
            throws IOException {
        this.settings = settings;
        AtomicInteger count = new AtomicInteger();
        workers = new ThreadPoolExecutor(LOOKUP_THREADS, LOOKUP_THREADS, 1, TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(LOOKUPS_WAITING), work -> {
                    Thread thread = new Thread(work, "phones-tftp-files-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
        loop = new Loop();
        Lookup lookup = new Lookup(files, firmware, deliveries, Clock.systemUTC(), settings.lowerCase());
        reception = new Reception(loop, workers, lookup, settings, counters);
    }

    /** Returns at once; {@link #problem} tells how far the port is. */
    public void start() {
        loop.start();
        opener.setDaemon(true);
        if (settings.port() == 0) {
            problem = null;
            LOG.info("TFTP is off");
        } else {
            opener.start();
        }
    }

    private void openWhenFree() {
        try {
            for (boolean first = true; !open(first); first = false) {
                Thread.sleep(RETRY_MILLIS);
            }
        } catch (InterruptedException e) {
            LOG.debug("The TFTP door closes before its port is open");
        }
    }

    private boolean open(boolean first) {
        InetSocketAddress at = settings.address().map(a -> new InetSocketAddress(a, settings.port()))
                .orElseGet(() -> new InetSocketAddress(settings.port()));
        DatagramChannel channel = null;
        try {
            channel = DatagramChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVED_AT_ONCE);
            DatagramChannel bound = channel.bind(at);
            openPort = ((InetSocketAddress) bound.getLocalAddress()).getPort();
            loop.post(() -> reception.open(bound));
            problem = null;
            LOG.info("Phones are served by TFTP on port {}", openPort);
            return true;
        } catch (IOException e) {
            problem = "not open yet: TFTP port " + settings.port() + " (" + e + ")";
            if (first) {
                LOG.warn("TFTP port {} cannot be opened and is tried again every {} ms: {}", settings.port(), RETRY_MILLIS,
                        e.toString());
            }
            closeQuietly(channel);
            return false;
        }
    }

    private static void closeQuietly(DatagramChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            LOG.debug("a TFTP socket is not closed", e);
        }
    }

    /** Frees port and threads. What is on its way is cut: phones ask again. */
    public void stop() throws InterruptedException {
        opener.interrupt();
        opener.join();
        workers.shutdown();
        if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
        loop.close(reception::close);
    }

    /** 0 until it is open. */
    int openPort() {
        return openPort;
    }

    @Override
    public String name() {
        return "TFTP port";
    }

    @Override
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }
}
