package org.opennms.plugins.phones.firmware;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.firmware.Firmware;
import org.opennms.plugins.phones.api.firmware.FirmwareHeader;
import org.opennms.plugins.phones.api.firmware.FirmwareStore;
import org.opennms.plugins.phones.api.firmware.OpenFirmware;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Firmware whose rows are in the store and whose bytes are files named after their hash. */
public final class HashedFirmwareStore implements FirmwareStore {

    private static final Logger LOG = LoggerFactory.getLogger(HashedFirmwareStore.class);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.(?:img|bin|app|lng)");
    private static final int LONGEST_NAME = 128;
    private static final int OPENING_ATTEMPTS = 5;

    private final ImageFolder folder;
    private final Inspector inspector;
    private final Store store;
    private final List<PhoneFamily> families;
    private final Clock clock;

    /** Rows and files change together, so that nobody deletes bytes a new row is about to name. */
    private final ReentrantLock changes = new ReentrantLock();

    public HashedFirmwareStore(ImageFolder folder, Inspector inspector, Store store, List<PhoneFamily> families,
                               Clock clock) {
        this.folder = folder;
        this.inspector = inspector;
        this.store = store;
        this.families = families;
        this.clock = clock;
    }

    @Override
    public Firmware add(String name, InputStream image, Operator by) {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new Invalid("not a firmware name: letters, digits, dots, _ and - are expected, ending in .img, .bin, .app or .lng,"
                    + " at most " + LONGEST_NAME + " characters");
        }
        Incoming incoming = folder.receive(image);
        try {
            return enter(describe(name, incoming, by), incoming);
        } finally {
            folder.delete(incoming.file());
        }
    }

    private Firmware describe(String name, Incoming incoming, Operator by) {
        Optional<FirmwareHeader> header = families.stream().flatMap(family -> header(family, incoming).stream()).findFirst();
        return new Firmware(name, header.map(FirmwareHeader::hardware), header.map(FirmwareHeader::version),
                incoming.sha256(), incoming.size(), clock.instant(), by);
    }

    private static Optional<FirmwareHeader> header(PhoneFamily family, Incoming incoming) {
        try {
            return family.facts().firmwareHeader(incoming.headForReading());
        } catch (RuntimeException e) {
            LOG.warn("A phone family cannot read the header of an image; it is kept without", e);
            return Optional.empty();
        }
    }

    private Firmware enter(Firmware firmware, Incoming incoming) {
        changes.lock();
        try {
            folder.keep(incoming);
            Optional<Firmware> before = store.write(tx -> write(tx, firmware));
            before.map(Firmware::sha256).filter(sha -> !sha.equals(firmware.sha256())).ifPresent(this::deleteIfUnused);
            return firmware;
        } catch (RuntimeException e) {
            deleteIfUnused(firmware.sha256());
            throw e;
        } finally {
            changes.unlock();
        }
    }

    private Optional<Firmware> write(Tx tx, Firmware firmware) {
        Optional<Firmware> before = tx.firmware().find(firmware.name());
        before.ifPresent(old -> tx.firmware().delete(old.name()));
        tx.firmware().save(firmware);
        note(tx, firmware.by(), before.isPresent() ? "firmware replaced" : "firmware added", firmware.name(), before,
                Optional.of(firmware));
        return before;
    }

    @Override
    public List<Firmware> list() {
        return store.read(tx -> tx.firmware().list());
    }

    @Override
    public void remove(String name, Operator by) {
        changes.lock();
        try {
            Firmware removed = store.write(tx -> {
                Firmware firmware = tx.firmware().find(name).orElseThrow(() -> new NotFound("there is no such firmware"));
                tx.firmware().delete(firmware.name());
                note(tx, by, "firmware removed", firmware.name(), Optional.of(firmware), Optional.empty());
                return firmware;
            });
            deleteIfUnused(removed.sha256());
        } finally {
            changes.unlock();
        }
    }

    private void note(Tx tx, Operator by, String what, String name, Optional<Firmware> before, Optional<Firmware> after) {
        Instant now = clock.instant();
        Optional<String> is = after.map(HashedFirmwareStore::words);
        Optional<String> was = before.map(HashedFirmwareStore::words);
        tx.journal().record(Activity.of(now, by, what, name + ": " + is.or(() -> was).orElse("")).changing(was, is));
        tx.journal().changed("firmware", name, now);
    }

    private static String words(Firmware firmware) {
        return firmware.size() + " bytes, sha256 " + firmware.sha256();
    }

    /** Called with {@link #changes} held. Bytes stay when the store cannot say that nobody names them. */
    private void deleteIfUnused(String sha256) {
        try {
            if (list().stream().noneMatch(firmware -> firmware.sha256().equals(sha256))) {
                folder.delete(folder.fileOf(sha256));
                inspector.forget(sha256);
            }
        } catch (FleetException e) {
            LOG.warn("The file of firmware {} stays for now: the store does not say whether it is needed", sha256, e);
        }
    }

    @Override
    public Optional<OpenFirmware> open(String name) {
        for (int attempt = 0; attempt < OPENING_ATTEMPTS; attempt++) {
            Optional<Firmware> firmware = find(name);
            if (firmware.isEmpty()) {
                return Optional.empty();
            }
            Path file = folder.fileOf(firmware.get().sha256());
            try {
                Fingerprint fingerprint = Fingerprint.of(file);
                if (inspector.isSound(firmware.get(), fingerprint)) {
                    Optional<FileInputStream> in = openUnchanged(file, fingerprint);
                    if (in.isPresent()) {
                        return Optional.of(new OpenFirmware(firmware.get(), in.get().getChannel()));
                    }
                } else if (find(name).equals(firmware)) {
                    return Optional.empty();
                }
            } catch (IOException e) {
                throw new Busy("the firmware cannot be opened now", e);
            }
        }
        throw new Busy("the firmware is being changed; try again");
    }

    private Optional<Firmware> find(String name) {
        return store.read(tx -> tx.firmware().find(name));
    }

    /**
     * Opens the very file that was verified: the same fingerprint before and after means the same bytes. Empty where
     * the image was replaced meanwhile.
     */
    private static Optional<FileInputStream> openUnchanged(Path file, Fingerprint verified) throws IOException {
        FileInputStream in;
        try {
            in = new FileInputStream(file.toFile());
        } catch (FileNotFoundException e) {
            if (Fingerprint.of(file).equals(verified)) {
                throw e;
            }
            return Optional.empty();
        }
        boolean unchanged = false;
        try {
            unchanged = Fingerprint.of(file).equals(verified);
            return unchanged ? Optional.of(in) : Optional.empty();
        } finally {
            if (!unchanged) {
                in.close();
            }
        }
    }

    /**
     * Deletes those of the files that no row names: what an earlier run was killed over. Where no row names any, whole
     * images stay: a new node that was given the wrong database must not empty the directory it shares with others.
     */
    void sweep(List<Path> leftOvers) {
        changes.lock();
        try {
            Set<Path> used = list().stream().map(firmware -> folder.fileOf(firmware.sha256())).collect(Collectors.toSet());
            leftOvers.stream().filter(file -> !used.contains(file))
                    .filter(file -> !used.isEmpty() || ImageFolder.isHalf(file)).forEach(folder::delete);
        } finally {
            changes.unlock();
        }
    }
}
