package org.opennms.plugins.phones.core;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.error.TooMany;
import org.opennms.plugins.phones.api.exchange.ImportCheck;
import org.opennms.plugins.phones.api.exchange.ImportOptions;
import org.opennms.plugins.phones.api.exchange.Imports;
import org.opennms.plugins.phones.api.exchange.UploadInfo;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.exchange.UserFile;

/** Keeps uploads and compares them with what is there; {@link ImportOperation} applies them. */
public final class UserImports implements Imports {

    /** Passwords stand in uploads: one that nobody applies goes away by itself. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Store store;
    private final Families families;
    private final FleetSettings settings;
    private final ImportLimits limits;
    private final Clock clock;

    public UserImports(Store store, Families families, FleetSettings settings, ImportLimits limits, Clock clock) {
        this.store = store;
        this.families = families;
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public ImportCheck check(String name, InputStream content, ImportOptions options, Operator by) throws IOException {
        byte[] bytes = content.readNBytes(limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            throw new TooMany("an import may have " + limits.bytes() + " bytes; import it in parts, or raise the setting"
                    + " importMegabytes of org.opennms.plugins.phones.core.cfg");
        }
        UserFile file = UserFile.read(bytes, options.latin1(), limits.rows(), limits.bytes());
        Instant now = clock.instant();
        UploadInfo upload = new UploadInfo(0, now, by, PlainText.of(name, 200), bytes.length, options,
                UploadInfo.State.CHECKED, "");
        ImportPlan plan = store.read(view -> plan(view, upload, file));
        UploadInfo kept = store.write(tx -> {
            tx.uploads().forgetBefore(now.minus(KEPT));
            tx.journal().record(Activity.of(now, by, "import checked", upload.name() + ": " + plan.rows() + " rows, "
                    + plan.problems().count() + " errors"));
            return tx.uploads().add(upload, Content.of(bytes));
        });
        return told(kept, plan, file);
    }

    @Override
    public Optional<ImportCheck> find(long id) {
        return store.read(view -> view.uploads().find(id).map(upload -> {
            UserFile file = file(view, upload);
            return told(upload, plan(view, upload, file), file);
        }));
    }

    @Override
    public List<UploadInfo> list(int limit) {
        return store.read(view -> view.uploads().list(limit));
    }

    @Override
    public void forget(long id, Operator by) {
        store.write(tx -> {
            UploadInfo upload = named(tx, id);
            tx.uploads().delete(id);
            tx.journal().record(Activity.of(clock.instant(), by, "import forgotten", upload.name())
                    .changing(Optional.of(upload.name()), Optional.empty()));
            return null;
        });
    }

    static UploadInfo named(Tx view, long id) {
        return view.uploads().find(id).orElseThrow(() -> new NotFound("there is no import " + id));
    }

    UserFile file(Tx view, UploadInfo upload) {
        byte[] bytes = view.uploads().content(upload.id()).orElseThrow(() -> new NotFound("there is no import " + upload.id()))
                .toBytes();
        return UserFile.read(bytes, upload.options().latin1(), Integer.MAX_VALUE, limits.bytes());
    }

    ImportPlan plan(Tx view, UploadInfo upload, UserFile file) {
        return new ImportPlanner(view, families, settings, upload.options(), clock.instant()).plan(file.lines());
    }

    /** @throws Conflict where the file has errors */
    ImportPlan soundPlan(Tx view, UploadInfo upload, UserFile file) {
        ImportPlan plan = plan(view, upload, file);
        if (plan.problems().count() > 0) {
            throw new Conflict("the import has errors, the first in line " + plan.problems().first().get(0).line() + ": "
                    + plan.problems().first().get(0).reason());
        }
        return plan;
    }

    private static ImportCheck told(UploadInfo upload, ImportPlan plan, UserFile file) {
        List<String> notes = new ArrayList<>(file.notes());
        if (plan.moved() > 0) {
            notes.add(plan.moved() + " phones that carry another user now become those of the users in the file");
        }
        return new ImportCheck(upload, plan.tag(), plan.rows(), plan.userCounts(), plan.phoneCounts(), plan.moved(),
                plan.regions().stream().map(RegionName::text).toList(), plan.problems().count(), plan.problems().first(), notes);
    }
}
