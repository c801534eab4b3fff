package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.table;

import java.util.List;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.fleet.PhoneField;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;

/** A filter of phones as the list's table has it. */
final class ListConditions {

    /** Sorts behind all that begins with the text in front of it. */
    private static final String LAST = new String(Character.toChars(Character.MAX_CODE_POINT));

    private ListConditions() {
    }

    static Condition of(PhoneFilter filter) {
        Condition all = noCondition();
        for (PhoneField field : PhoneField.values()) {
            List<String> values = filter.wanted().get(field);
            if (values != null) {
                all = all.and(isOneOf(field, values));
            }
        }
        return all.and(filter.text().map(text -> contains(ListTable.WORDS, text)).orElse(noCondition()))
                .and(filter.several().map(ListConditions::several).orElse(noCondition()))
                .and(filter.heardBefore().map(ReportTable.AT::lt).orElse(noCondition()))
                .and(filter.heardAfter().map(ReportTable.AT::gt).orElse(noCondition()))
                .and(filter.drifted().stream().map(SqlDrifts::is).reduce(Condition::or).orElse(noCondition()));
    }

    /** Whether the filter asks for what only the reports have. */
    static boolean needsReports(PhoneFilter filter) {
        return filter.heardBefore().isPresent() || filter.heardAfter().isPresent();
    }

    private static Condition isOneOf(PhoneField field, List<String> values) {
        List<String> keys = values.stream().map(field::key).toList();
        List<String> exact = keys.stream().filter(key -> !PhoneFilter.isPrefix(key)).toList();
        Field<String> column = column(field);
        Condition any = exact.isEmpty() ? DSL.falseCondition() : exact.size() == 1 ? column.eq(exact.get(0)) : column.in(exact);
        for (String key : keys) {
            if (PhoneFilter.isPrefix(key)) {
                String beginning = PhoneFilter.beginning(key);
                any = any.or(column.ge(beginning).and(column.lt(beginning + LAST)));
            }
        }
        // Written out: only then do the indexes of what few phones have serve.
        return exact.contains("") ? any : any.and(column.ne(inline("")));
    }

    /** The MAC address as text, like all others. */
    static Field<String> column(PhoneField field) {
        return ListTable.column(field);
    }

    /** Without the wildcards of LIKE, of which a name may have some. */
    static Condition contains(Field<String> words, String text) {
        return position(words, text).gt(0);
    }

    private static Condition several(boolean several) {
        Table<Record> other = table(DSL.name("phone_list")).as("other");
        Condition more = DSL.exists(DSL.selectOne().from(other)
                .where(Columns.text("other", "user_name").eq(column(PhoneField.USER)))
                .and(Columns.text("other", "mac").ne(column(PhoneField.MAC))));
        return several ? column(PhoneField.USER).ne("").and(more) : column(PhoneField.USER).eq("").or(DSL.not(more));
    }
}
