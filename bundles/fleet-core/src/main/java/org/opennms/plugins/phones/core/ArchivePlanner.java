package org.opennms.plugins.phones.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck.Part;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck.Step;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.ArchiveContent.RegionLine;

/** Compares an archive with what is there. What it does not name stays. */
final class ArchivePlanner {

    private final Tx view;
    private final ArchivePlan plan;
    private final Map<String, RegionName> regions = new HashMap<>();
    private final Map<String, PhoneModel> models = new HashMap<>();
    private final ArchivedTemplates templates;
    private final ArchivedPlaceholders placeholders;

    /** @param now every template there is */
    ArchivePlanner(Tx view, Families families, ArchivePlan plan, Map<PhoneModel, Template> now) {
        this.view = view;
        this.plan = plan;
        this.templates = new ArchivedTemplates(view, families, plan, models, now);
        this.placeholders = new ArchivedPlaceholders(view, families, plan, regions, models);
        view.regions().list().forEach(region -> regions.put(FileNames.lower(region.name().text()), region.name()));
        families.models(view).forEach(info -> models.put(FileNames.lower(info.model().text()), info.model()));
    }

    ArchivePlan plan(ArchiveContent content) {
        Map<RegionName, RegionLine> seen = new HashMap<>();
        content.regions().forEach(line -> plan.reading(line.at(), "NAME", () -> region(line, seen)));
        content.templates().forEach(templates::take);
        content.placeholders().forEach(placeholders::take);
        placeholders.sayWhatIsMissing();
        return plan;
    }

    private RegionName region(RegionLine line, Map<RegionName, RegionLine> seen) {
        RegionName written = new RegionName(line.name());
        RegionName name = regions.getOrDefault(FileNames.lower(written.text()), written);
        if (seen.putIfAbsent(name, line) != null) {
            throw new Invalid("the region " + name + " is in line " + seen.get(name).at().line() + " already");
        }
        regions.put(FileNames.lower(name.text()), name);
        Optional<Region> before = view.regions().find(name);
        String was = before.flatMap(Region::description).orElse("");
        String description = line.description().orElse(was);
        if (before.isPresent() && was.equals(description)) {
            plan.same(Part.REGION);
        } else {
            Region after = new Region(name, Optional.of(description).filter(text -> !text.isEmpty()));
            plan.step(new Step(Part.REGION, name.text(), before.map(b -> was), description), tx -> tx.regions().save(after));
        }
        return name;
    }
}
