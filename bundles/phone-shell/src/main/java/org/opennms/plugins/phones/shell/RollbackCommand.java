package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.History;
import org.opennms.plugins.phones.api.fleet.Rollback;
import org.opennms.plugins.phones.api.fleet.RollbackPlan;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.RegionName;

/** Takes a phone, a region or the fleet back to what it was right after a change. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "rollback",
        description = "Takes a phone, a region or the fleet back to what it was right after a change; see history")
public final class RollbackCommand extends Showing {

    private static final int TOLD = 50;

    @Reference
    History history;

    @Argument(index = 0, name = "change", required = true, description = "The change's number")
    String change;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Option(name = "--phone", description = "The phone with this MAC address goes back")
    @Completion(MacCompleter.class)
    String phone;

    @Option(name = "--region", description = "This region and its phones go back")
    @Completion(RegionCompleter.class)
    String region;

    @Option(name = "--fleet", description = "All goes back: templates, placeholders, users, phones and files")
    boolean fleet;

    @Option(name = "--restore-deleted", description = "Phones that were deleted since come back, too; with --fleet")
    boolean restoreDeleted;

    @Option(name = "--reason", description = "Why")
    String reason = "";

    @Option(name = "--dry-run", description = "Only says what would go back")
    boolean dryRun;

    @Override
    void run() {
        Rollback asked = new Rollback(ChangeNumber.parse(change), scope(), restoreDeleted, reason);
        RollbackPlan plan = dryRun ? history.plan(asked) : history.rollBack(asked, by());
        print(new Document()
                .add(dryRun ? "would" : "change", dryRun ? "go back; nothing is written" : plan.change())
                .add("phones", plan.phones())
                .add("held", plan.held())
                .add("things", some(plan.things().stream()
                        .map(step -> step.topic().word() + " " + step.entity() + ": " + Words.of(step.action())).toList()))
                .add("files", some(plan.files()))
                .add("skipped", some(plan.skipped().stream()
                        .map(skipped -> skipped.topic().word() + " " + skipped.entity() + ": " + skipped.reason()).toList())));
    }

    private Rollback.Scope scope() {
        if (Stream.of(phone != null, region != null, fleet).filter(named -> named).count() != 1) {
            throw new Invalid("say what goes back: --phone, --region or --fleet");
        }
        return Optional.ofNullable(phone).<Rollback.Scope>map(mac -> new Rollback.OfDevice(MacAddress.parse(mac)))
                .or(() -> Optional.ofNullable(region).map(name -> new Rollback.OfRegion(new RegionName(name))))
                .orElseGet(Rollback.OfFleet::new);
    }

    private List<String> some(List<String> all) {
        return json || all.size() <= TOLD ? all
                : Stream.concat(all.stream().limit(TOLD), Stream.of("and " + (all.size() - TOLD) + " more; see --json")).toList();
    }
}
