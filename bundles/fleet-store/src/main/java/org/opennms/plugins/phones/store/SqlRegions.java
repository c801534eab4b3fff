package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.Optional;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.store.RegionRows;
import org.opennms.plugins.phones.api.store.Revision.Topic;
import org.opennms.plugins.phones.api.store.States;

/** Regions, found in any case; the first spelling stays. */
final class SqlRegions implements RegionRows {

    private static final Table<Record> REGION = table(DSL.name("region"));
    private static final Field<String> KEY = Columns.text("region", "region_key");
    private static final Field<RegionName> NAME = Columns.word("region", "name", RegionName.class, RegionName::new);
    private static final Field<String> DESCRIPTION = Columns.text("region", "description");

    private final DSLContext sql;
    private final Keeper keeper;

    SqlRegions(DSLContext sql, Keeper keeper) {
        this.sql = sql;
        this.keeper = keeper;
    }

    @Override
    public Optional<Region> find(RegionName name) {
        return sql.select(NAME, DESCRIPTION).from(REGION).where(KEY.eq(Columns.key(name))).fetchOptional(SqlRegions::region);
    }

    @Override
    public void save(Region region) {
        if (keeper.keeps()) {
            Optional<Region> before = find(region.name());
            Region after = new Region(before.map(Region::name).orElse(region.name()), region.description());
            keeper.keep(Topic.REGION, States.entity(region.name()), before.map(States::of), Optional.of(States.of(after)));
        }
        String description = region.description().orElse(null);
        sql.insertInto(REGION).set(KEY, Columns.key(region.name())).set(NAME, region.name()).set(DESCRIPTION, description)
                .onConflict(KEY).doUpdate().set(DESCRIPTION, description).execute();
    }

    @Override
    public boolean delete(RegionName name) {
        if (keeper.keeps()) {
            keeper.keep(Topic.REGION, States.entity(name), find(name).map(States::of), Optional.empty());
        }
        return sql.deleteFrom(REGION).where(KEY.eq(Columns.key(name))).execute() > 0;
    }

    @Override
    public List<Region> list() {
        return sql.select(NAME, DESCRIPTION).from(REGION).orderBy(KEY).fetch(SqlRegions::region);
    }

    @Override
    public long usage(RegionName name) {
        return SqlPhones.inRegion(sql, name) + SqlUsers.inRegion(sql, name);
    }

    private static Region region(Record row) {
        return new Region(row.get(NAME), Optional.ofNullable(row.get(DESCRIPTION)));
    }
}
