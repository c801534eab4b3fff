package org.opennms.plugins.phones.core.settings;

import java.util.Arrays;
import java.util.List;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import org.opennms.plugins.phones.api.error.Invalid;

/** A phone's search filter (RFC 4515), and what becomes of it when somebody types. */
final class FilterText {

    /** What phones replace by what was typed, beside the manual's way to say {@code (sn=*)}. */
    private static final String TYPED = "%";

    private FilterText() { }

    /** @param field the setting that holds it */
    static Filter parse(String field, String text) {
        try {
            if (!text.strip().startsWith("(")) {
                throw Invalid.field(field, "a filter stands in parentheses: (cn=*)");
            }
            return Filter.create(text.strip());
        } catch (LDAPException e) {
            throw Invalid.field(field, "this is no filter (RFC 4515): " + e.getMessage());
        }
    }

    /**
     * What a phone asks: attributes that only have to be there begin with what was typed (table B-2), as far as they are
     * among {@code attributes}; the others still have to be there. Values are built in and never parsed, so nothing that
     * is typed becomes a part of the filter.
     */
    static Filter typed(Filter filter, List<String> attributes, String text) {
        boolean any = contains(filter, attributes);
        return built(filter, any ? attributes : List.of(), text);
    }

    private static boolean contains(Filter filter, List<String> attributes) {
        return switch (filter.getFilterType()) {
            case Filter.FILTER_TYPE_AND, Filter.FILTER_TYPE_OR ->
                    Arrays.stream(filter.getComponents()).anyMatch(part -> contains(part, attributes));
            case Filter.FILTER_TYPE_NOT -> contains(filter.getNOTComponent(), attributes);
            case Filter.FILTER_TYPE_PRESENCE -> isAmong(filter, attributes);
            default -> false;
        };
    }

    private static boolean isAmong(Filter filter, List<String> attributes) {
        return attributes.stream().anyMatch(filter.getAttributeName()::equalsIgnoreCase);
    }

    private static Filter built(Filter filter, List<String> attributes, String text) {
        return switch (filter.getFilterType()) {
            case Filter.FILTER_TYPE_AND -> Filter.createANDFilter(parts(filter, attributes, text));
            case Filter.FILTER_TYPE_OR -> Filter.createORFilter(parts(filter, attributes, text));
            case Filter.FILTER_TYPE_NOT -> Filter.createNOTFilter(built(filter.getNOTComponent(), attributes, text));
            case Filter.FILTER_TYPE_PRESENCE -> attributes.isEmpty() || isAmong(filter, attributes)
                    ? Filter.createSubstringFilter(filter.getAttributeName(), text, null, null) : filter;
            case Filter.FILTER_TYPE_EQUALITY -> Filter.createEqualityFilter(filter.getAttributeName(),
                    filter.getAssertionValue().replace(TYPED, text));
            case Filter.FILTER_TYPE_SUBSTRING -> Filter.createSubstringFilter(filter.getAttributeName(),
                    put(filter.getSubInitialString(), text), put(filter.getSubAnyStrings(), text),
                    put(filter.getSubFinalString(), text));
            default -> filter;
        };
    }

    private static List<Filter> parts(Filter filter, List<String> attributes, String text) {
        return Arrays.stream(filter.getComponents()).map(part -> built(part, attributes, text)).toList();
    }

    private static String put(String part, String text) {
        return part == null ? null : part.replace(TYPED, text);
    }

    private static String[] put(String[] parts, String text) {
        return Arrays.stream(parts).map(part -> put(part, text)).toArray(String[]::new);
    }
}
