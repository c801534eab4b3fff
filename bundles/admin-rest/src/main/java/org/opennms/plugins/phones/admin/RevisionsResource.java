package org.opennms.plugins.phones.admin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import javax.ws.rs.core.SecurityContext;

import org.opennms.plugins.phones.admin.view.ChangeDetail;
import org.opennms.plugins.phones.admin.view.ChangePage;
import org.opennms.plugins.phones.admin.view.ChangeRow;
import org.opennms.plugins.phones.admin.view.DifferenceText;
import org.opennms.plugins.phones.admin.view.NewRollback;
import org.opennms.plugins.phones.admin.view.RollbackResult;
import org.opennms.plugins.phones.admin.view.VersionList;
import org.opennms.plugins.phones.admin.view.VersionRow;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.History;
import org.opennms.plugins.phones.api.fleet.Rollback;
import org.opennms.plugins.phones.api.model.Change;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.store.ChangeQuery;
import org.opennms.plugins.phones.api.store.Revision.Topic;

/** The time machine. The fleet goes back by administrators alone, since its settings go back with it. */
public final class RevisionsResource implements RevisionsApi {

    private static final int SHOWN = 500;

    private final History history;

    RevisionsResource(History history) {
        this.history = history;
    }

    @Override
    public ChangePage list(String topic, String entity, String by, String from, String to, Long before, int limit) {
        int wanted = Bad.limit(limit);
        Optional<Topic> asked = Bad.optional("topic", topic, word -> Bad.word(Topic.class, word));
        if (entity != null && asked.isEmpty()) {
            throw Bad.field("topic", "is missing: say what kind of thing the entity is");
        }
        List<Change> found = history.changes(new ChangeQuery(Optional.ofNullable(before), asked, Optional.ofNullable(entity),
                Optional.ofNullable(by).map(Operator::new), Bad.optional("from", from, RevisionsResource::time),
                Bad.optional("to", to, RevisionsResource::time), wanted + 1));
        List<ChangeRow> rows = found.stream().limit(wanted).map(ChangeRow::of).toList();
        return new ChangePage(rows, found.size() > wanted ? rows.get(wanted - 1).change() : null);
    }

    private static Instant time(String text) {
        try {
            // In a query a + is a space.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw new Invalid("a time as 2026-11-21T18:00:00Z is expected");
        }
    }

    @Override
    public ChangeDetail get(String change) {
        return ChangeDetail.of(history.touched(number(change), SHOWN));
    }

    private static long number(String change) {
        return Bad.required("change", change, text -> {
            if (!text.matches("\\d{1,18}")) {
                throw new Invalid("is the number of a change");
            }
            return Long.parseLong(text);
        });
    }

    @Override
    public VersionList history(String topic, String entity, int limit) {
        return new VersionList(history.versions(topic(topic), entity, Bad.limit(limit)).stream().map(VersionRow::of).toList());
    }

    private static Topic topic(String word) {
        return Bad.required("topic", word, text -> Bad.word(Topic.class, text));
    }

    @Override
    public DifferenceText difference(String topic, String entity, Long from, Long to) {
        return DifferenceText.of(history.difference(topic(topic), entity, Optional.ofNullable(from), Optional.ofNullable(to)));
    }

    @Override
    public RollbackResult rollBack(String change, NewRollback rollback, SecurityContext who) {
        NewRollback given = Bad.body(rollback);
        Rollback asked = new Rollback(number(change), scope(given), given.restoreDeleted(),
                given.reason() == null ? "" : given.reason());
        Operator by = given.fleet() ? Guard.administrator(who) : Guard.operator(who);
        return RollbackResult.of(given.dryRun() ? history.plan(asked) : history.rollBack(asked, by), given.dryRun());
    }

    private static Rollback.Scope scope(NewRollback given) {
        Optional<Rollback.Scope> device = Bad.optional("mac", given.mac(), MacAddress::parse).map(Rollback.OfDevice::new);
        Optional<Rollback.Scope> region = Bad.optional("region", given.region(), RegionName::new).map(Rollback.OfRegion::new);
        if ((device.isPresent() ? 1 : 0) + (region.isPresent() ? 1 : 0) + (given.fleet() ? 1 : 0) != 1) {
            throw Bad.field("fleet", "name one of mac and region, or say fleet");
        }
        return device.or(() -> region).orElseGet(Rollback.OfFleet::new);
    }
}
