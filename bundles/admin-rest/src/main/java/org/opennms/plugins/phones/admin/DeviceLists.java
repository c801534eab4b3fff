package org.opennms.plugins.phones.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.admin.view.DevicePage;
import org.opennms.plugins.phones.admin.view.DeviceRow;
import org.opennms.plugins.phones.admin.view.DriftRow;
import org.opennms.plugins.phones.admin.view.FacetValue;
import org.opennms.plugins.phones.admin.view.Facets;
import org.opennms.plugins.phones.api.fleet.Listed;
import org.opennms.plugins.phones.api.fleet.PhoneField;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.fleet.PhoneLists;
import org.opennms.plugins.phones.api.fleet.PhoneSearch;
import org.opennms.plugins.phones.api.fleet.PhoneSearch.Cursor;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.model.Vlan;

/** Devices in pages, and counted by what they have. */
final class DeviceLists {

    private static final String REPORT_TIME = "reporttime";
    private static final Map<String, PhoneField> ORDERS = orders();

    private final Phones phones;
    private final PhoneLists lists;

    DeviceLists(Phones phones, PhoneLists lists) {
        this.phones = phones;
        this.lists = lists;
    }

    private static Map<String, PhoneField> orders() {
        Map<String, PhoneField> orders = new HashMap<>();
        for (PhoneField field : PhoneField.values()) {
            orders.put(field.name().toLowerCase(Locale.ROOT).replace("_", ""), field);
        }
        orders.put("phonenumber", orders.remove("number"));
        return orders;
    }

    DevicePage page(PhoneFilter filter, String sort, String after, int limit) {
        int wanted = Bad.limit(limit);
        String by = sort.replaceFirst("^-", "").toLowerCase(Locale.ROOT);
        if (!by.equals(REPORT_TIME) && !ORDERS.containsKey(by)) {
            throw Bad.field("sort", "expected a field of the list, with - in front for descending");
        }
        Optional<Cursor> end = Bad.optional("after", after, Cursor::parse);
        // one more than wanted tells whether there is another page
        List<Listed> found = lists.page(new PhoneSearch(filter, Optional.ofNullable(ORDERS.get(by)), sort.startsWith("-"), end,
                wanted + 1));
        List<DeviceRow> rows = found.stream().limit(wanted).map(this::row).toList();
        String next = found.size() > wanted ? found.get(wanted - 1).place().word() : null;
        if (end.isPresent()) {
            return new DevicePage(rows, next, null, null);
        }
        long total = next == null && !by.equals(REPORT_TIME) ? rows.size() : lists.count(filter);
        return new DevicePage(rows, next, Math.min(total, PhoneLists.COUNTED), total > PhoneLists.COUNTED);
    }

    DeviceRow row(Listed listed) {
        return DeviceRow.of(listed.phone(), phones.status(listed.phone()), listed.displayName(),
                Optional.of(listed.drifted()));
    }

    Facets facets(PhoneFilter filter) {
        UnaryOperator<String> words = name -> name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Facets(facet(PhoneField.MODEL, filter), facet(PhoneField.VERSION, filter),
                facet(PhoneField.STATUS, filter, words), facet(PhoneField.ENROLMENT, filter, words), regions(filter),
                facet(PhoneField.LANGUAGE, filter),
                facet(PhoneField.VLAN_MODE, filter, name -> Vlan.Mode.valueOf(name).word()), drifts(filter));
    }

    /** The kinds that there are, in their order. */
    List<FacetValue> drifts(PhoneFilter filter) {
        return lists.drifts(filter).entrySet().stream().filter(e -> e.getValue() > 0).sorted(Map.Entry.comparingByKey())
                .map(e -> new FacetValue(DriftRow.word(e.getKey()), e.getValue())).toList();
    }

    List<FacetValue> facet(PhoneField field, PhoneFilter filter) {
        return facet(field, filter, key -> key);
    }

    /** As they were first written. */
    List<FacetValue> regions(PhoneFilter filter) {
        Map<String, String> names = phones.regions().stream()
                .collect(Collectors.toMap(region -> PhoneField.REGION.key(region.name().text()), region -> region.name().text()));
        return facet(PhoneField.REGION, filter, key -> names.getOrDefault(key, key));
    }

    private List<FacetValue> facet(PhoneField field, PhoneFilter filter, UnaryOperator<String> shown) {
        return lists.facet(field, filter).entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(e -> new FacetValue(shown.apply(e.getKey()), e.getValue())).toList();
    }
}
