package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the files of one phone anew, and the global files that are missing; many are the work of {@link GenerateFiles}. */
final class Generation {

    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);

    private final Store store;
    private final Families families;
    private final FileWriter files;
    private final Clock clock;
    private final Set<PhoneModel> looked = new HashSet<>();

    Generation(Store store, Families families, FileWriter files, Clock clock) {
        this.store = store;
        this.families = families;
        this.files = files;
        this.clock = clock;
    }

    List<ConfigFile> ofPhone(MacAddress mac, String reason, Operator by) {
        Instant now = clock.instant();
        return store.write(tx -> {
            Phone phone = Named.approvedPhone(tx, mac);
            PhoneModel model = Named.modelOf(phone);
            List<ConfigFile> changed = new ArrayList<>();
            writeGlobal(tx, model, reason, by, now).ifPresent(changed::add);
            files.writePrivate(tx, phone, reason, by, now).ifPresent(changed::add);
            tx.journal().record(Activity.of(now, by, "files generated", mac, changed.size() + " changed; " + reason));
            return List.copyOf(changed);
        });
    }

    /** Nothing where the model's template makes no such file. */
    private Optional<ConfigFile> writeGlobal(Tx tx, PhoneModel model, String reason, Operator by, Instant now) {
        try {
            return files.writeGlobal(tx, model, reason, by, now);
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    /** Makes the global files that shipped models do not have yet. Cheap to call again: each model is looked at once. */
    void missingGlobals() {
        for (ModelInfo info : families.models()) {
            PhoneModel model = info.model();
            if (looked.contains(model)) {
                continue;
            }
            try {
                store.write(tx -> files.writeMissingGlobal(tx, model, "first start", Operator.ITSELF, clock.instant()));
            } catch (Invalid | NotFound e) {
                LOG.warn("the global file of {} is not made: {}", model, e.getMessage());
            }
            looked.add(model);
        }
    }
}
