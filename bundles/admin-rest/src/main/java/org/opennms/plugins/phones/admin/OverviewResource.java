package org.opennms.plugins.phones.admin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.opennms.plugins.phones.admin.view.Dashboard;
import org.opennms.plugins.phones.admin.view.FacetValue;
import org.opennms.plugins.phones.api.alarm.Alarms;
import org.opennms.plugins.phones.api.fleet.PhoneField;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.fleet.PhoneLists;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.Status;

/** Counts of the fleet, of devices by status as the list filters them. */
public final class OverviewResource implements OverviewApi {

    private static final int RECENT = 10;

    private final PhoneLists lists;
    private final DeviceLists devices;
    private final Alarms alarms;

    OverviewResource(Phones phones, PhoneLists lists, Alarms alarms) {
        this.lists = lists;
        this.devices = new DeviceLists(phones, lists);
        this.alarms = alarms;
    }

    @Override
    public Dashboard dashboard() {
        Map<String, Long> statuses = lists.facet(PhoneField.STATUS, PhoneFilter.ALL);
        long registered = statuses.getOrDefault(Status.REGISTERED.name(), 0L);
        long nonRegistered = NonRegistered.STATUSES.stream().mapToLong(s -> statuses.getOrDefault(s.name(), 0L)).sum();
        long disconnected = statuses.getOrDefault(Status.DISCONNECTED.name(), 0L);
        return new Dashboard(registered, nonRegistered, disconnected,
                lists.facet(PhoneField.ENROLMENT, PhoneFilter.ALL).getOrDefault(Enrolment.PENDING.name(), 0L),
                statuses.getOrDefault(Status.NEVER_SEEN.name(), 0L),
                percent(registered, registered + nonRegistered + disconnected),
                devices.facet(PhoneField.MODEL, PhoneFilter.ALL), devices.facet(PhoneField.VERSION, PhoneFilter.ALL),
                devices.regions(PhoneFilter.ALL), lists.recent(RECENT).stream().map(devices::row).toList(), bySeverity(),
                devices.drifts(PhoneFilter.ALL));
    }

    /** With two decimals; of none, 0. */
    static double percent(long part, long all) {
        return all == 0 ? 0 : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP).doubleValue();
    }

    /** The worst first. */
    private List<FacetValue> bySeverity() {
        return alarms.active().entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .map(e -> new FacetValue(e.getKey().word(), e.getValue())).toList();
    }
}
