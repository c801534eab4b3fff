package org.opennms.plugins.phones.firmware;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.opennms.plugins.phones.api.firmware.Firmware;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the images on a thread of its own: sweeps up at the start, and reads every image again once a day. */
public final class Caretaker {

    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);
    private static final int RETRY_SECONDS = 10;
    private static final int PATIENCE_SECONDS = 10;

    /** No image takes so long to come in. */
    private static final Duration LEFT_OVER = Duration.ofHours(1);

    private final HashedFirmwareStore firmware;
    private final ImageFolder folder;
    private final Inspector inspector;
    private final int scrubHours;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "phones-firmware-caretaker");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    public Caretaker(HashedFirmwareStore firmware, ImageFolder folder, Inspector inspector, int scrubHours) {
        if (scrubHours < 1) {
            throw new IllegalArgumentException("'scrubHours' in etc/org.opennms.plugins.phones.firmware.cfg is at least 1");
        }
        this.firmware = firmware;
        this.folder = folder;
        this.inspector = inspector;
        this.scrubHours = scrubHours;
    }

    /**
     * What has lain there for an hour before anybody can add an image here is all that can be a left-over; it is looked
     * at once.
     */
    public void start() {
        List<Path> before = filesNow();
        executor.execute(() -> sweep(before));
        executor.scheduleWithFixedDelay(this::scrub, scrubHours, scrubHours, TimeUnit.HOURS);
    }

    private List<Path> filesNow() {
        try {
            return folder.files(Instant.now().minus(LEFT_OVER));
        } catch (IOException e) {
            LOG.warn("The firmware directory cannot be read", e);
            return List.of();
        }
    }

    private void sweep(List<Path> leftOvers) {
        try {
            firmware.sweep(leftOvers);
        } catch (RuntimeException e) {
            LOG.debug("The store is not there yet", e);
            executor.schedule(() -> sweep(leftOvers), RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Reads every image again; what a disk lost silently is found before a phone asks for it. */
    void scrub() {
        try {
            for (Firmware each : firmware.list()) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                inspector.inspectAgain(each);
            }
        } catch (RuntimeException | IOException e) {
            LOG.warn("The daily check of the firmware images was cut short; it is tried again in {} hours", scrubHours, e);
        }
    }

    public void close() throws InterruptedException {
        executor.shutdownNow();
        executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
