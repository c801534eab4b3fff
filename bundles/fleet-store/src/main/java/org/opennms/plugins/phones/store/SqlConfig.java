package org.opennms.plugins.phones.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderQuery;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.ConfigRows;
import org.opennms.plugins.phones.api.store.Revision.Topic;
import org.opennms.plugins.phones.api.store.States;

/** Edited templates, and placeholders with the secret ones sealed. */
final class SqlConfig implements ConfigRows {

    private static final Table<Record> TEMPLATE = table(DSL.name("template"));
    private static final Field<PhoneModel> MODEL = Columns.word("template", "model", PhoneModel.class, PhoneModel::new);
    private static final Field<String> TITLE = Columns.text("template", "name");
    private static final Field<String> ABOUT = Columns.text("template", "description");
    private static final Field<Template.Engine> ENGINE = Columns.choice("template", "engine", Template.Engine.class);
    private static final Field<String> BODY = Columns.text("template", "body");
    private static final Field<Boolean> EDITED = Columns.flag("template", "edited");
    private static final List<Field<?>> TEMPLATE_COLUMNS = List.of(MODEL, TITLE, ABOUT, ENGINE, BODY, EDITED);

    private static final Table<Record> PLACEHOLDER = table(DSL.name("placeholder"));
    private static final Field<PlaceholderScope.Kind> SCOPE =
            Columns.choice("placeholder", "scope_kind", PlaceholderScope.Kind.class);
    private static final Field<String> OF = Columns.text("placeholder", "scope_key");
    private static final Field<String> NAME = Columns.text("placeholder", "name");
    private static final Field<String> VALUE = Columns.text("placeholder", "value");
    private static final Field<byte[]> SEALED = Columns.bytes("placeholder", "sealed");
    private static final Field<String> DESCRIPTION = Columns.text("placeholder", "description");

    private static final ByKey<String> OF_PHONES = new ByKey<>(OF, (sql, among) -> sql
            .select(OF, NAME, VALUE, SEALED, DESCRIPTION).from(PLACEHOLDER)
            .where(SCOPE.eq(inline(PlaceholderScope.Kind.PHONE, SCOPE.getDataType()))).and(among).orderBy(OF, NAME));

    private final DSLContext sql;
    private final Vault vault;
    private final Keeper keeper;

    SqlConfig(DSLContext sql, Vault vault, Keeper keeper) {
        this.sql = sql;
        this.vault = vault;
        this.keeper = keeper;
    }

    @Override
    public Optional<Template> template(PhoneModel model) {
        return sql.select(TEMPLATE_COLUMNS).from(TEMPLATE).where(MODEL.eq(model)).fetchOptional(SqlConfig::template);
    }

    @Override
    public List<Template> templates() {
        return sql.select(TEMPLATE_COLUMNS).from(TEMPLATE).orderBy(MODEL).fetch(SqlConfig::template);
    }

    @Override
    public void save(Template template) {
        if (keeper.keeps()) {
            keeper.keep(Topic.TEMPLATE, template.model().text(), template(template.model()).map(States::of),
                    Optional.of(States.of(template)));
        }
        Map<Field<?>, Object> values = Map.of(TITLE, template.name(), ABOUT, template.description(),
                ENGINE, template.engine(), BODY, template.text(), EDITED, template.edited());
        sql.insertInto(TEMPLATE).set(MODEL, template.model()).set(values).onConflict(MODEL).doUpdate().set(values).execute();
    }

    @Override
    public boolean deleteTemplate(PhoneModel model) {
        if (keeper.keeps()) {
            keeper.keep(Topic.TEMPLATE, model.text(), template(model).map(States::of), Optional.empty());
        }
        return sql.deleteFrom(TEMPLATE).where(MODEL.eq(model)).execute() > 0;
    }

    private static Template template(Record row) {
        return new Template(row.get(MODEL), row.get(TITLE), row.get(ABOUT), row.get(ENGINE), row.get(BODY), row.get(EDITED));
    }

    @Override
    public Map<String, Placeholder> placeholders(PlaceholderScope scope) {
        Map<String, Placeholder> found = new LinkedHashMap<>();
        sql.select(NAME, VALUE, SEALED, DESCRIPTION).from(PLACEHOLDER).where(in(scope)).orderBy(NAME)
                .forEach(row -> found.put(row.get(NAME), placeholder(scope, row)));
        return found;
    }

    @Override
    public Map<MacAddress, Map<String, Placeholder>> placeholders(Collection<MacAddress> phones) {
        Map<MacAddress, Map<String, Placeholder>> found = new HashMap<>();
        OF_PHONES.read(sql, phones.stream().map(MacAddress::digits).toList(), rows -> {
            while (rows.next()) {
                PlaceholderScope scope = new PlaceholderScope(PlaceholderScope.Kind.PHONE, rows.getString(1));
                found.computeIfAbsent(new MacAddress(scope.of()), mac -> new LinkedHashMap<>()).put(rows.getString(2),
                        placeholder(scope, rows.getString(2), rows.getString(3), rows.getBytes(4), rows.getString(5)));
            }
            return List.of();
        });
        return found;
    }

    @Override
    public List<Placeholder> find(PlaceholderQuery query) {
        Condition matching = query.kind().map(SCOPE::eq).orElse(DSL.noCondition())
                .and(query.of().map(of -> OF.eq(Columns.key(of))).orElse(DSL.noCondition()))
                .and(query.key().map(NAME::eq).orElse(DSL.noCondition()))
                .and(query.text().isEmpty() ? DSL.noCondition() : NAME.containsIgnoreCase(query.text())
                        .or(SCOPE.eq(PlaceholderScope.Kind.PHONE).and(OF.in(SqlPhones.named(query.text())))));
        return sql.select(SCOPE, OF, NAME, VALUE, SEALED, DESCRIPTION).from(PLACEHOLDER).where(matching)
                .orderBy(SCOPE, OF, NAME).limit(query.limit()).offset(query.offset())
                .fetch(row -> placeholder(new PlaceholderScope(row.get(SCOPE), row.get(OF)), row));
    }

    @Override
    public void save(Placeholder placeholder) {
        if (placeholder.scope().kind() == PlaceholderScope.Kind.DEFAULT) {
            throw new Invalid("default values are shipped; set " + placeholder.key() + " in a narrower scope");
        }
        if (keeper.keeps()) {
            keeper.keep(Topic.PLACEHOLDER, States.entity(placeholder.scope(), placeholder.key()),
                    stateOf(placeholder.scope(), placeholder.key()), Optional.of(States.of(placeholder)));
        }
        boolean secret = placeholder.secret();
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(VALUE, secret ? null : placeholder.value());
        values.put(SEALED, secret ? vault.seal(placeholder.value().getBytes(UTF_8),
                place(placeholder.scope(), placeholder.key())) : null);
        values.put(DESCRIPTION, placeholder.description());
        sql.insertInto(PLACEHOLDER).set(SCOPE, placeholder.scope().kind()).set(OF, Columns.key(placeholder.scope().of()))
                .set(NAME, placeholder.key()).set(values)
                .onConflict(SCOPE, OF, NAME).doUpdate().set(values).execute();
    }

    @Override
    public boolean deletePlaceholder(PlaceholderScope scope, String key) {
        if (keeper.keeps()) {
            keeper.keep(Topic.PLACEHOLDER, States.entity(scope, key), stateOf(scope, key), Optional.empty());
        }
        return sql.deleteFrom(PLACEHOLDER).where(in(scope)).and(NAME.eq(key)).execute() > 0;
    }

    void deleteOfPhones(Collection<MacAddress> macs) {
        Condition theirs = SCOPE.eq(PlaceholderScope.Kind.PHONE)
                .and(Columns.in(sql, OF, macs.stream().map(MacAddress::digits).toList()));
        if (keeper.keeps()) {
            Map<String, Map<String, String>> before = new HashMap<>();
            Map<String, Optional<Map<String, String>>> after = new HashMap<>();
            sql.select(OF, NAME, VALUE, SEALED, DESCRIPTION).from(PLACEHOLDER).where(theirs).forEach(row -> {
                PlaceholderScope scope = new PlaceholderScope(PlaceholderScope.Kind.PHONE, row.get(OF));
                before.put(States.entity(scope, row.get(NAME)), States.of(placeholder(scope, row)));
            });
            before.keySet().forEach(entity -> after.put(entity, Optional.empty()));
            keeper.keep(Topic.PLACEHOLDER, before, after);
        }
        sql.deleteFrom(PLACEHOLDER).where(theirs).execute();
    }

    private Optional<Map<String, String>> stateOf(PlaceholderScope scope, String key) {
        return sql.select(NAME, VALUE, SEALED, DESCRIPTION).from(PLACEHOLDER).where(in(scope)).and(NAME.eq(key))
                .fetchOptional(row -> States.of(placeholder(scope, row)));
    }

    private static Condition in(PlaceholderScope scope) {
        return SCOPE.eq(scope.kind()).and(OF.eq(Columns.key(scope.of())));
    }

    private Placeholder placeholder(PlaceholderScope scope, Record row) {
        return placeholder(scope, row.get(NAME), row.get(VALUE), row.get(SEALED), row.get(DESCRIPTION));
    }

    private Placeholder placeholder(PlaceholderScope scope, String key, String plain, byte[] sealed, String description) {
        String value = sealed == null ? plain : new String(vault.open(sealed, place(scope, key)), UTF_8);
        return new Placeholder(scope, key, value, description, sealed != null);
    }

    private static String place(PlaceholderScope scope, String key) {
        return "placeholder " + scope.kind() + " " + Columns.key(scope.of()) + " " + key;
    }
}
