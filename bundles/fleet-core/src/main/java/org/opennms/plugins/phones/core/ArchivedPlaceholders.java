package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck.Part;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck.Step;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.ArchiveContent.Place;
import org.opennms.plugins.phones.core.ArchiveContent.PlaceholderLine;
import org.opennms.plugins.phones.core.settings.PlaceholderSettings;

/** Compares the placeholders of an archive with those that are there. */
final class ArchivedPlaceholders {

    private static final int TOLD = 10;

    private final Tx view;
    private final Families families;
    private final ArchivePlan plan;
    private final Map<String, RegionName> regions;
    private final Map<String, PhoneModel> models;
    private final Map<PlaceholderScope, Map<String, Placeholder>> known = new HashMap<>();
    private final Map<String, Place> seen = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    /**
     * @param regions by lower-case name, with those that the archive adds
     * @param models  likewise
     */
    ArchivedPlaceholders(Tx view, Families families, ArchivePlan plan, Map<String, RegionName> regions,
                         Map<String, PhoneModel> models) {
        this.view = view;
        this.families = families;
        this.plan = plan;
        this.regions = regions;
        this.models = models;
    }

    void take(PlaceholderLine line) {
        plan.reading(line.at(), line.kind() == Kind.REGION ? "TENANT_ID" : "MODEL", () -> scope(line)).ifPresent(scope ->
                plan.reading(line.at(), "", () -> compared(line, scope)));
    }

    /** Once all were taken: a secret that nobody has told is somebody's work to do. */
    void sayWhatIsMissing() {
        if (!missing.isEmpty()) {
            plan.note(missing.size() + " secrets are masked in the archive and not there: set them by hand: "
                    + String.join(", ", missing.subList(0, Math.min(TOLD, missing.size()))) + (missing.size() > TOLD ? ", ..." : ""));
        }
    }

    private PlaceholderScope scope(PlaceholderLine line) {
        return switch (line.kind()) {
            case MODEL -> new PlaceholderScope(Kind.MODEL, Optional.ofNullable(models.get(FileNames.lower(line.of())))
                    .orElseThrow(() -> new Invalid("there is no model '" + PlainText.of(line.of(), 64) + "'")).text());
            case REGION -> new PlaceholderScope(Kind.REGION, Optional.ofNullable(regions.get(FileNames.lower(line.of())))
                    .orElseThrow(() -> new Invalid("there is no region '" + PlainText.of(line.of(), 64) + "'")).text());
            default -> PlaceholderScope.SYSTEM;
        };
    }

    private Optional<Placeholder> compared(PlaceholderLine line, PlaceholderScope scope) {
        PlaceholderNames.check(line.key());
        Place first = seen.putIfAbsent(scope + ": " + line.key(), line.at());
        if (first != null) {
            throw new Invalid(line.key() + " for " + scope + " is in line " + first.line() + " of " + first.entry() + " already");
        }
        Optional<Placeholder> before = Optional.ofNullable(known.computeIfAbsent(scope, view.config()::placeholders).get(line.key()));
        boolean wasSecret = before.filter(Placeholder::secret).isPresent();
        boolean named = line.secret().orElse(wasSecret) || families.isSecret(line.key());
        boolean masked = line.value().equals(Secret.MASK) && (named || wasSecret);
        if (masked && before.isEmpty()) {
            missing.add(scope + ": " + line.key());
            return Optional.empty();
        }
        Placeholder after = new Placeholder(scope, line.key(), masked ? before.orElseThrow().value() : line.value(),
                line.description().or(() -> before.map(Placeholder::description)).orElse(""), named || masked);
        if (before.filter(after::equals).isPresent()) {
            plan.same(Part.PLACEHOLDER);
            return before;
        }
        // what stands there already is let pass: an archive of ours comes back as it was
        if (scope.kind() == Kind.SYSTEM && before.filter(b -> b.value().equals(after.value())).isEmpty()) {
            PlaceholderSettings.check(after.key(), after.value());
        }
        plan.step(new Step(Part.PLACEHOLDER, scope + ": " + after.key(), before.map(ArchivedPlaceholders::shown), shown(after)),
                tx -> tx.config().save(after));
        return Optional.of(after);
    }

    private static String shown(Placeholder placeholder) {
        return (placeholder.secret() ? Secret.MASK : placeholder.value())
                + (placeholder.description().isEmpty() ? "" : " (" + placeholder.description() + ")");
    }
}
