package org.opennms.plugins.phones.firmware;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.firmware.Firmware;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which files hold the bytes they are named after. A file is read once and then trusted for as long as its
 * {@link Fingerprint} stays the same (decision 12).
 */
public final class Inspector {

    private static final Logger LOG = LoggerFactory.getLogger(Inspector.class);

    private final ImageFolder folder;
    private final Store store;
    private final Counters counters;
    private final Clock clock;
    private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    /** What was found, or is being found, of the file with this fingerprint. */
    private record Verdict(Fingerprint of, FutureTask<Boolean> sound) { }

    public Inspector(ImageFolder folder, Store store, Counters counters, Clock clock) {
        this.folder = folder;
        this.store = store;
        this.counters = counters;
        this.clock = clock;
    }

    /** Whether the file with this fingerprint holds what it should. Many may ask at once: one reads, the others wait. */
    boolean isSound(Firmware firmware, Fingerprint fingerprint) {
        Verdict verdict = verdicts.compute(firmware.sha256(), (sha, last) ->
                last != null && last.of().equals(fingerprint) ? last : verdict(firmware, fingerprint));
        verdict.sound().run();
        return result(firmware, verdict);
    }

    /** Reads the file whatever is known of it; meanwhile the last verdict holds. */
    boolean inspectAgain(Firmware firmware) throws IOException {
        Verdict verdict = verdict(firmware, Fingerprint.of(folder.fileOf(firmware.sha256())));
        verdict.sound().run();
        verdicts.put(firmware.sha256(), verdict);
        return result(firmware, verdict);
    }

    void forget(String sha256) {
        verdicts.remove(sha256);
        reported.remove(sha256);
    }

    private Verdict verdict(Firmware firmware, Fingerprint fingerprint) {
        return new Verdict(fingerprint, new FutureTask<>(() -> inspect(firmware, fingerprint)));
    }

    private boolean result(Firmware firmware, Verdict verdict) {
        try {
            return verdict.sound().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("interrupted while a firmware image was verified", e);
        } catch (ExecutionException e) {
            verdicts.remove(firmware.sha256(), verdict);
            throw new IllegalStateException("verifying a firmware image failed", e.getCause());
        }
    }

    private boolean inspect(Firmware firmware, Fingerprint fingerprint) {
        String fault = fault(firmware, fingerprint);
        if (fault.isEmpty()) {
            reported.remove(firmware.sha256());
            return true;
        }
        if (reported.add(firmware.sha256())) {
            report(firmware, fault);
        }
        return false;
    }

    /** What is wrong with the file; empty if nothing is. */
    private String fault(Firmware firmware, Fingerprint fingerprint) {
        if (fingerprint.equals(Fingerprint.MISSING)) {
            return "its file is missing";
        }
        Path file = folder.fileOf(firmware.sha256());
        // Not a channel: an interrupt of the thread that happens to read would close it and condemn a sound image.
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            return Sha256.of(in).equals(firmware.sha256()) ? "" : "its bytes are not what they were";
        } catch (IOException e) {
            LOG.debug("Reading {} failed", file, e);
            return "its file cannot be read";
        }
    }

    /** Says it once: in the log, in a counter and as an Activity. */
    private void report(Firmware firmware, String fault) {
        if (!record(firmware, fault)) {
            return;
        }
        counters.count("firmware.damaged");
        LOG.error("Firmware {} is not served any more: {}. Add it again. File: {}", firmware.name(), fault,
                folder.fileOf(firmware.sha256()));
    }

    /** Writes the Activity; false where the image was removed or replaced meanwhile, and its file is gone rightly. */
    private boolean record(Firmware firmware, String fault) {
        try {
            return store.write(tx -> {
                if (tx.firmware().list().stream().noneMatch(row -> row.sha256().equals(firmware.sha256()))) {
                    return false;
                }
                tx.journal().record(Activity.of(clock.instant(), Operator.ITSELF, "firmware damaged",
                        firmware.name() + ": " + fault + "; it is not served until it is added again"));
                tx.journal().changed("firmware", firmware.name(), clock.instant());
                return true;
            });
        } catch (FleetException e) {
            LOG.warn("No activity could be written of damaged firmware {}", firmware.name(), e);
            return true;
        }
    }
}
