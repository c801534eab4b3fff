package org.opennms.plugins.phones.core;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.Tx;

/** Renders files and stores them as revisions. A file with errors is stored nowhere. */
final class FileWriter {

    private static final int TOLD = 3;

    private final ConfigGenerator generator;

    FileWriter(ConfigGenerator generator) {
        this.generator = generator;
    }

    /** The phone's private file; empty if it is what it was. */
    Optional<ConfigFile> writePrivate(Tx tx, Phone phone, String reason, Operator by, Instant now) {
        Rendered rendered = generator.privateFile(tx, phone);
        return write(tx, rendered, FileKind.PRIVATE, Optional.of(phone.mac()), phone.model().orElseThrow(), reason, by, now);
    }

    /** The model's global file; empty if it is what it was. */
    Optional<ConfigFile> writeGlobal(Tx tx, PhoneModel model, String reason, Operator by, Instant now) {
        return write(tx, generator.globalFile(tx, model), FileKind.GLOBAL, Optional.empty(), model, reason, by, now);
    }

    /**
     * The model's global file, where it has none yet and its template makes one; an existing one changes on purpose alone
     * (decision 4).
     */
    Optional<ConfigFile> writeMissingGlobal(Tx tx, PhoneModel model, String reason, Operator by, Instant now) {
        Rendered rendered;
        try {
            rendered = generator.globalFile(tx, model);
        } catch (NotFound e) {
            return Optional.empty();
        }
        return tx.files().current(rendered.fileName()).isPresent() ? Optional.empty()
                : write(tx, rendered, FileKind.GLOBAL, Optional.empty(), model, reason, by, now);
    }

    private static Optional<ConfigFile> write(Tx tx, Rendered rendered, FileKind kind, Optional<MacAddress> mac,
                                              PhoneModel model, String reason, Operator by, Instant now) {
        if (rendered.hasErrors()) {
            throw new Invalid(problem(rendered));
        }
        String name = FileNames.lower(rendered.fileName());
        long before = tx.files().current(name).map(ConfigFile::revision).orElse(0L);
        ConfigFile stored = tx.files().save(new ConfigFile(name, kind, mac, model, rendered.template(), 0, now, by, reason,
                rendered.keepAlivePeriod(), rendered.content()));
        if (stored.revision() == before) {
            return Optional.empty();
        }
        tx.journal().changed("file", name, now);
        return Optional.of(stored);
    }

    /** Why a file with errors is stored nowhere. */
    static String problem(Rendered rendered) {
        return "the file " + rendered.fileName() + " would be bad: " + rendered.findings().stream()
                .filter(f -> f.level() == Finding.Level.ERROR).limit(TOLD)
                .map(f -> (f.line() > 0 ? "line " + f.line() + ": " : "") + f.text()).collect(Collectors.joining("; "));
    }
}
