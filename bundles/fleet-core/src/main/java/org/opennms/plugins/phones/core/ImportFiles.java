package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.job.WholeOperation.Progress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Draft;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.ImportPlan.PhoneChange;

/** The files of phones that an import lets in: made before the write, since others wait while it is written. */
final class ImportFiles {

    private static final String REASON = "users imported";

    private final Store store;
    private final ConfigGenerator generator;
    private final Families families;
    private final Clock clock;

    ImportFiles(Store store, ConfigGenerator generator, Families families, Clock clock) {
        this.store = store;
        this.generator = generator;
        this.families = families;
        this.clock = clock;
    }

    /** The private files, their bytes stored. */
    List<Draft> make(ImportPlan plan, JobRun run, Instant now, Progress progress) {
        Map<UserName, PhoneUser> after = new HashMap<>();
        plan.users().forEach(change -> after.put(change.after().name(), change.after()));
        SharedLayers shared = store.read(SharedLayers::read);
        List<Draft> drafts = new ArrayList<>();
        for (List<PhoneChange> page : Pages.of(plan.phones())) {
            List<Phone> letIn = page.stream().filter(PhoneChange::letsIn).map(PhoneChange::after).toList();
            List<ConfigFile> made = page(letIn, shared, after, run, now);
            if (!made.isEmpty()) {
                drafts.addAll(store.write(tx -> tx.drafts().keep(made, clock.instant())));
            }
            progress.done(Outcome.State.OK, page.size());
        }
        return drafts;
    }

    private List<ConfigFile> page(List<Phone> phones, SharedLayers shared, Map<UserName, PhoneUser> after, JobRun run, Instant now) {
        Map<UserName, PhoneUser> users = new HashMap<>();
        Collection<UserName> unchanged = phones.stream().flatMap(p -> p.user().stream()).filter(u -> !after.containsKey(u)).toList();
        Map<MacAddress, Map<String, Placeholder>> own = store.read(view -> {
            users.putAll(view.users().findAll(unchanged));
            return view.config().placeholders(phones.stream().map(Phone::mac).toList());
        });
        phones.stream().flatMap(p -> p.user().stream()).filter(after::containsKey).forEach(u -> users.put(u, after.get(u)));
        Tx view = FrozenView.of(shared, users, own);
        return phones.stream().map(phone -> file(generator.privateFile(view, phone), phone, run, now)).toList();
    }

    private static ConfigFile file(Rendered rendered, Phone phone, JobRun run, Instant now) {
        if (rendered.hasErrors()) {
            throw new Invalid(FileWriter.problem(rendered));
        }
        return new ConfigFile(FileNames.lower(rendered.fileName()), FileKind.PRIVATE, Optional.of(phone.mac()),
                phone.model().orElseThrow(), rendered.template(), 0, now, run.by(), REASON, rendered.keepAlivePeriod(),
                rendered.content());
    }

    /** The global files that are missing. */
    void write(Tx tx, ImportPlan plan, JobRun run, Instant now) {
        FileWriter globals = new FileWriter(generator);
        TreeSet<PhoneModel> models = new TreeSet<>();
        plan.phones().stream().filter(PhoneChange::letsIn).forEach(change -> change.after().model().ifPresent(models::add));
        models.forEach(model -> globals.writeMissingGlobal(tx, model, REASON, run.by(), now));
    }
}
