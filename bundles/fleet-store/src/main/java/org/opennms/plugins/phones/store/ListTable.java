package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.table;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.fleet.PhoneField;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.ListingRows.Sighting;

/** The phones as lists search and sort them; written where a list would show something new. */
final class ListTable {

    static final Table<Record> LIST = table(DSL.name("phone_list"));
    static final Field<MacAddress> MAC = Columns.mac("phone_list", "mac");
    static final Field<Instant> DUE = Columns.time("phone_list", "due");
    static final Field<String> WORDS = Columns.text("phone_list", "words");

    private static final Field<Long> OWN_NAME = Columns.number("phone_list", "own_name");
    private static final Map<PhoneField, Field<String>> COLUMNS = Stream.of(PhoneField.values())
            .collect(Collectors.toMap(field -> field, ListTable::named));

    /** What operators write down, the display name apart: that may be the user's. */
    private static final List<PhoneField> WRITTEN = Stream.of(PhoneField.values())
            .filter(field -> !field.isReported() && field != PhoneField.MAC && field != PhoneField.DISPLAY_NAME).toList();
    private static final List<PhoneField> REPORTED = Stream.of(PhoneField.values())
            .filter(field -> field.isReported() && field != PhoneField.STATUS).toList();

    private static final List<Field<?>> SAVED = Stream.<Field<?>>concat(Stream.of(MAC, OWN_NAME,
            column(PhoneField.DISPLAY_NAME), WORDS, DUE), WRITTEN.stream().map(ListTable::column)).toList();

    private static final Upsert CHANGED = Upsert.into(LIST, MAC, SAVED).unless(SAVED.stream().skip(1)
            .map(ListTable::isAsBefore).reduce(DSL.noCondition(), Condition::and));

    private static final String HEARD = "UPDATE phone_list SET " + REPORTED.stream()
            .map(field -> column(field).getName() + " = ?").collect(Collectors.joining(", "))
            + ", status = ?, words = mac || ' ' || user_name || ' ' || nickname || ' ' || display_name || ' ' || ?, heard_at = ?,"
            + " due = ? WHERE mac = ? AND heard_at <= ?";
    private static final String RENAMED = "UPDATE phone_list SET display_name = ?, words = mac || ' ' || user_name || ' '"
            + " || nickname || ' ' || ? || ' ' || ip || ' ' || number WHERE user_name = ? AND own_name = 0 AND display_name <> ?";

    private ListTable() {
    }

    static Field<String> column(PhoneField field) {
        return COLUMNS.get(field);
    }

    private static Field<String> named(PhoneField field) {
        return Columns.text("phone_list", field == PhoneField.USER ? "user_name" : field.name().toLowerCase(Locale.ROOT));
    }

    private static <T> Condition isAsBefore(Field<T> column) {
        return column.eq(excluded(column));
    }

    /** What operators have written down; the rest of a new row says that nothing was heard of the phone yet. */
    static void save(DSLContext sql, Collection<Phone> phones) {
        Map<UserName, String> names = userNames(sql, phones.stream().filter(phone -> phone.details().displayName().isEmpty())
                .flatMap(phone -> phone.user().stream()).collect(Collectors.toSet()));
        CHANGED.all(sql, phones, Phone::mac, (phone, row) -> {
            Optional<String> own = phone.details().displayName();
            String name = PhoneField.DISPLAY_NAME.key(own.or(() -> phone.user().map(names::get)).orElse(""));
            row.text(phone.mac().digits());
            row.number(own.isPresent() ? 1 : 0);
            row.text(name);
            row.text(words(phone, name));
            row.time(phone.lastReport().map(last -> last.at().plus(phone.period().multipliedBy(2))).orElse(Instant.MAX));
            for (PhoneField field : WRITTEN) {
                row.text(field.key(phone));
            }
        });
    }

    /** What a search looks into, in the order in which the statements above put it together. */
    private static String words(Phone phone, String displayName) {
        return String.join(" ", phone.mac().digits(), PhoneField.USER.key(phone), PhoneField.NICKNAME.key(phone), displayName,
                PhoneField.IP.key(phone), PhoneField.NUMBER.key(phone));
    }

    /** A user's phones show its display name where they have none of their own. */
    static void named(DSLContext sql, Collection<PhoneUser> users) {
        each(sql, RENAMED, users,
                (user, row) -> {
                    String name = PhoneField.DISPLAY_NAME.key(user.displayName().orElse(""));
                    row.text(name);
                    row.text(name);
                    row.text(PhoneField.USER.key(user.name().text()));
                    row.text(name);
                });
    }

    static Map<UserName, String> userNames(DSLContext sql, Set<UserName> users) {
        Field<UserName> name = Columns.word("phone_user", "name", UserName.class, UserName::new);
        Field<String> displayName = Columns.text("phone_user", "display_name");
        Map<UserName, String> found = new HashMap<>();
        for (Collection<UserName> some : Portions.of(users)) {
            sql.select(name, displayName).from(table(DSL.name("phone_user")))
                    .where(Columns.in(sql, name, some)).and(displayName.isNotNull())
                    .forEach(row -> found.put(row.value1(), row.value2()));
        }
        return found;
    }

    /** What lists show of the last reports. Another node may have kept a newer one meanwhile. */
    static void heard(DSLContext sql, Collection<Sighting> sightings) {
        each(sql, HEARD, sightings, (seen, row) -> {
            Instant at = seen.phone().lastReport().map(Report::at).orElse(Instant.EPOCH);
            for (PhoneField field : REPORTED) {
                row.text(field.key(seen.phone()));
            }
            row.text(seen.status().name());
            row.text(PhoneField.IP.key(seen.phone()) + " " + PhoneField.NUMBER.key(seen.phone()));
            row.time(at);
            row.time(seen.lookAgain());
            row.text(seen.phone().mac().digits());
            row.time(at);
        });
    }

    static void postpone(DSLContext sql, Collection<Sighting> sightings) {
        each(sql, "UPDATE phone_list SET due = ? WHERE mac = ?", sightings, (seen, row) -> {
            row.time(seen.lookAgain());
            row.text(seen.phone().mac().digits());
        });
    }

    /** Past jOOQ, as every write on the keep-alive's way. */
    static <T> void each(DSLContext sql, String text, Collection<T> things, Upsert.Binding<T> binding) {
        if (things.isEmpty()) {
            return;
        }
        sql.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                for (T thing : things) {
                    binding.bind(thing, new UpsertRow.Bound(statement));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }
}
