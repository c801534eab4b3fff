package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes files anew, of one phone or of the whole fleet, page by page so that reports get their turns in between. */
final class Generation {

    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);
    private static final int PAGE = 200;

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
            files.writeGlobal(tx, model, reason, by, now).ifPresent(changed::add);
            files.writePrivate(tx, phone, reason, by, now).ifPresent(changed::add);
            tx.journal().record(Activity.of(now, by, "files generated", mac, changed.size() + " changed; " + reason));
            return List.copyOf(changed);
        });
    }

    /** A phone whose file would be bad keeps the one it has; the others go on. */
    List<ConfigFile> ofAll(String reason, Operator by) {
        List<ConfigFile> changed = new ArrayList<>();
        List<MacAddress> failed = new ArrayList<>();
        Set<PhoneModel> done = new HashSet<>();
        Optional<PhoneQuery> page = Optional.of(new PhoneQuery(Optional.of(Enrolment.APPROVED), Optional.empty(),
                Optional.empty(), Optional.empty(), PAGE));
        while (page.isPresent()) {
            PhoneQuery query = page.get();
            List<Phone> phones = store.write(tx -> {
                List<Phone> found = tx.phones().list(query);
                found.forEach(phone -> one(tx, phone, done, reason, by).ifPresentOrElse(changed::addAll,
                        () -> failed.add(phone.mac())));
                return found;
            });
            page = phones.size() < PAGE ? Optional.empty()
                    : Optional.of(query.after(phones.get(phones.size() - 1).mac()));
        }
        String text = changed.size() + " changed" + (failed.isEmpty() ? "" : ", " + failed.size() + " phones left out, "
                + failed.get(0) + " first") + "; " + reason;
        store.write(tx -> {
            tx.journal().record(Activity.of(clock.instant(), by, "files generated", text));
            return null;
        });
        return List.copyOf(changed);
    }

    private Optional<List<ConfigFile>> one(Tx tx, Phone phone, Set<PhoneModel> done, String reason, Operator by) {
        if (phone.model().isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        List<ConfigFile> changed = new ArrayList<>();
        try {
            if (done.add(phone.model().get())) {
                files.writeGlobal(tx, phone.model().get(), reason, by, now).ifPresent(changed::add);
            }
            files.writePrivate(tx, phone, reason, by, now).ifPresent(changed::add);
            return Optional.of(changed);
        } catch (Invalid | NotFound | Conflict e) {
            LOG.warn("phone {} keeps its files: {}", phone.mac(), e.getMessage());
            return changed.isEmpty() ? Optional.empty() : Optional.of(changed);
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
