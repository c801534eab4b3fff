package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.exchange.ImportCheck;
import org.opennms.plugins.phones.api.exchange.Imports;
import org.opennms.plugins.phones.api.exchange.UploadInfo;
import org.opennms.plugins.phones.api.job.Arguments;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.job.WholeOperation;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.store.Draft;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.ImportPlan.PhoneChange;
import org.opennms.plugins.phones.core.ImportPlan.UserChange;
import org.opennms.plugins.phones.core.exchange.UserFile;

/**
 * Applies an upload in one write: users, phones and the files of phones that are let in. The bytes of the files are stored
 * before, in small writes, since phones wait while it is written. What is compared again inside that write must be what the
 * operator was shown, else nothing is written.
 */
public final class ImportOperation implements WholeOperation {

    /** Beyond so many changes the feed says only that users and phones have changed. */
    private static final int NAMED = 200;
    private static final String ALL = "*";
    private static final String ID = "import";
    private static final String TAG = "tag";

    private final Store store;
    private final UserImports imports;
    private final ImportFiles files;
    private final CommandQueue commands;
    private final Listeners listeners;
    private final Clock clock;

    public ImportOperation(Store store, UserImports imports, ConfigGenerator generator, Families families,
                           FleetSettings settings, Listeners listeners, Clock clock) {
        this.store = store;
        this.imports = imports;
        this.files = new ImportFiles(store, generator, families, clock);
        this.commands = new CommandQueue(settings.commandExpiry());
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Imports.OPERATION;
    }

    @Override
    public Map<String, String> check(Map<String, String> args) {
        Arguments.only(args, Set.of(ID, TAG));
        if (!args.getOrDefault(ID, "").matches("\\d{1,18}") || args.getOrDefault(TAG, "").isEmpty()) {
            throw new Invalid("the job needs the arguments import, a number, and tag, what its check has answered");
        }
        return args;
    }

    @Override
    public Whole prepare(JobRun run, Progress progress) {
        UploadInfo upload = store.read(view -> UserImports.named(view, Long.parseLong(run.args().get(ID))));
        UserFile file = store.read(view -> imports.file(view, upload));
        ImportPlan plan = store.read(view -> planned(view, upload, file, run));
        progress.total(plan.users().size() + plan.phones().size());
        progress.done(Outcome.State.OK, plan.users().size());
        Instant now = clock.instant();
        List<Draft> drafts = files.make(plan, run, now, progress);
        return new TellingWhole(listeners, (tx, news) -> write(tx, planned(tx, upload, file, run), drafts, upload, run, now, news));
    }

    private ImportPlan planned(Tx view, UploadInfo upload, UserFile file, JobRun run) {
        ImportPlan plan = imports.soundPlan(view, upload, file);
        if (!plan.tag().equals(run.args().get(TAG))) {
            throw new Stale("what the import would change is not what was checked; look at it again");
        }
        return plan;
    }

    private Outcome write(Tx tx, ImportPlan plan, List<Draft> drafts, UploadInfo upload, JobRun run, Instant now, News news) {
        plan.regions().forEach(name -> tx.regions().save(new Region(name, Optional.empty())));
        // In the order of their keys, so that neighbours in the table are written together; in pages, so that a large file
        // takes no more memory than it must.
        Pages.of(plan.users(), Comparator.comparing((UserChange change) -> change.after().name()))
                .forEach(page -> tx.users().save(page.stream().map(UserChange::after).toList()));
        Pages.of(plan.phones(), Comparator.comparing((PhoneChange change) -> change.after().mac()))
                .forEach(page -> tx.phones().save(page.stream().map(PhoneChange::after).toList()));
        files.write(tx, plan, run, now);
        Pages.of(drafts, Comparator.comparing(Draft::name)).forEach(page -> tx.drafts().bring(page));
        for (PhoneChange change : plan.phones()) {
            news.phone(change.before(), Optional.of(change.after()));
            if (change.before().filter(Phone::isPending).isPresent()) {
                commands.enqueue(tx, change.after().mac(), Command.RESTART, run.by(), now);
            }
        }
        String text = words("users", plan.userCounts()) + "; " + words("phones", plan.phoneCounts());
        tx.uploads().applied(upload.id(), text);
        tx.journal().record(Activity.of(now, run.by(), "users imported", upload.name() + ": " + text));
        feed(tx, plan, now);
        return Outcome.ok(text);
    }

    private static String words(String what, ImportCheck.Counts counts) {
        return what + ": " + counts.added() + " new, " + counts.changed() + " changed, " + counts.same() + " as they were";
    }

    private static void feed(Tx tx, ImportPlan plan, Instant now) {
        if (plan.users().size() + plan.phones().size() > NAMED) {
            tx.journal().changed(FleetUsers.TOPIC, ALL, now);
            tx.journal().changed(FeedWriter.TOPIC, ALL, now);
        } else {
            plan.users().forEach(change -> tx.journal().changed(FleetUsers.TOPIC, change.after().name().text(), now));
            plan.phones().forEach(change -> tx.journal().changed(FeedWriter.TOPIC, change.after().mac().digits(), now));
        }
        plan.regions().forEach(region -> tx.journal().changed("region", region.text(), now));
    }
}
