package org.opennms.plugins.phones.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.servlet.ServletException;

import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

import org.opennms.plugins.phones.api.alarm.AlarmDesk;
import org.opennms.plugins.phones.api.delivery.Deliveries;
import org.opennms.plugins.phones.api.firmware.FirmwareStore;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.fleet.PhoneFiles;
import org.opennms.plugins.phones.api.fleet.PhoneReports;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.host.ReadinessCheck;

/**
 * The HTTP door for phones. A thread of its own opens the ports, and tries again those that somebody else still has:
 * a restart that overlaps with its predecessor must not leave the phones without a server.
 */
public final class PhoneDoor implements ReadinessCheck {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneDoor.class);
    private static final long RETRY_MILLIS = 2_000;
    private static final int BUFFER_BYTES = 16 * 1_024;

    private final DoorSettings settings;
    private final Reporting reporting;
    private final ManyReports many;
    private final RejectedEndpoints rejected;
    private final FilesHandler files;
    private final Answers answers;
    private final Workers workers;
    private final List<PhonePort> ports = new ArrayList<>();
    private final Thread opener = new Thread(this::run, "phones-http-ports");
    private volatile String problem = "the phone door is still starting";
    private RestServices services;
    private XnioWorker worker;

    public PhoneDoor(DoorSettings settings, PhoneReports reports, AlarmDesk alarms, Phones phones, PhoneFiles files,
                     FirmwareStore firmware, Counters counters, Deliveries deliveries) {
        this(settings, reports, alarms, phones, files, firmware, counters, deliveries, Workers.PATIENCE);
    }

    /** @param patience how long a request waits for a worker */
    PhoneDoor(DoorSettings settings, PhoneReports reports, AlarmDesk alarms, Phones phones, PhoneFiles files,
              FirmwareStore firmware, Counters counters, Deliveries deliveries, Duration patience) {
        this.settings = settings;
        this.answers = new Answers(counters);
        this.workers = new Workers(answers, patience);
        Clock clock = Clock.systemUTC();
        this.rejected = new RejectedEndpoints(clock);
        this.reporting = new Reporting(reports, alarms, settings.aggregators(), rejected, answers, clock);
        this.many = new ManyReports(reporting, reports, phones, settings.aggregators(), rejected, answers, clock);
        this.files = new FilesHandler(files, firmware, answers, workers, deliveries, clock);
        settings.ports().forEach(p -> ports.add(PhonePort.http(p)));
        settings.keyStore().ifPresent(store -> settings.httpsPorts()
                .forEach(p -> ports.add(PhonePort.https(p, store, settings.keyStorePassword()))));
    }

    /** Returns at once; {@link #problem} tells how far the ports are. */
    public void start() {
        // CXF, xnio and the worker's threads look for their parts by it, and else by whoever started this bundle
        opener.setContextClassLoader(PhoneDoor.class.getClassLoader());
        opener.setDaemon(true);
        opener.start();
    }

    private void run() {
        try {
            services = new RestServices(reporting, many, answers);
            worker = Xnio.getInstance(PhoneDoor.class.getClassLoader()).createWorker(OptionMap.builder()
                    .set(Options.WORKER_NAME, "phones-http")
                    .set(Options.WORKER_IO_THREADS, Math.max(2, Runtime.getRuntime().availableProcessors()))
                    .set(Options.WORKER_TASK_CORE_THREADS, settings.workerThreads())
                    .set(Options.WORKER_TASK_MAX_THREADS, settings.workerThreads())
                    .set(Options.THREAD_DAEMON, true)
                    .getMap());
            openAll();
        } catch (InterruptedException e) {
            LOG.debug("The phone door closes before all its ports are open");
        } catch (IOException | ServletException | RuntimeException | LinkageError e) {
            // A class that the sealed libraries lack is an Error, and would else end this thread without a word.
            problem = "the phone door cannot start: " + e;
            LOG.error("The phone door cannot start", e);
        }
    }

    private void openAll() throws InterruptedException {
        Aggregators aggregators = settings.aggregators();
        ReportHandler reports = new ReportHandler(reporting, services, settings.fastKeepAlive(), aggregators, answers,
                workers, settings.limits());
        HttpHandler handler = new HttpContinueReadHandler(new FrontHandler(files, reports,
                new AggregatorHandler(aggregators, rejected, answers), aggregators, answers, settings.limits()));
        ByteBufferPool buffers = new DefaultByteBufferPool(true, BUFFER_BYTES, -1, 4);
        for (boolean first = true; !open(handler, buffers, first); first = false) {
            Thread.sleep(RETRY_MILLIS);
        }
        LOG.info("Phones are served on {}", ports);
    }

    /** Opens what is closed; true when all are open. */
    private boolean open(HttpHandler handler, ByteBufferPool buffers, boolean first) {
        List<String> closed = new ArrayList<>();
        for (PhonePort port : ports) {
            try {
                if (!port.isOpen()) {
                    port.open(worker, buffers, handler, settings.limits());
                }
            } catch (IOException | GeneralSecurityException e) {
                closed.add(port + " (" + e + ")");
                if (first) {
                    LOG.warn("Port {} cannot be opened and is tried again every {} ms: {}", port, RETRY_MILLIS, e.toString());
                }
            }
        }
        problem = closed.isEmpty() ? null : "not open yet: " + String.join(", ", closed);
        return closed.isEmpty();
    }

    /** Frees ports and threads. What is on its way is cut: an answer not given is a report sent again. */
    public void stop() throws InterruptedException {
        opener.interrupt();
        opener.join();
        ports.forEach(PhonePort::close);
        if (worker != null) {
            worker.shutdown();
            if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        }
        if (services != null) {
            services.close();
        }
    }

    /** The numbers of the open ports, in the order of the settings. */
    List<Integer> openPorts() {
        return ports.stream().filter(PhonePort::isOpen).map(PhonePort::number).toList();
    }

    @Override
    public String name() {
        return "phone ports";
    }

    @Override
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }
}
