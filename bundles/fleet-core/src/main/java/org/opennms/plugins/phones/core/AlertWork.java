package org.opennms.plugins.phones.core;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.alarm.Alert;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;

/** A post of alerts on its way into the store; tells how many were taken. */
final class AlertWork extends Work<Integer> {

    private final AlarmRules rules;
    private final Counters counters;
    private final List<Alert> alerts;
    private final IpAddress from;

    AlertWork(AlarmRules rules, Counters counters, List<Alert> alerts, IpAddress from) {
        this.rules = rules;
        this.counters = counters;
        this.alerts = List.copyOf(alerts);
        this.from = from;
    }

    @Override
    Collection<MacAddress> macs() {
        return alerts.stream().map(alert -> AlarmRules.macOf(alert.source())).flatMap(Optional::stream).toList();
    }

    @Override
    Collection<MacAddress> alarmMacs() {
        return macs();
    }

    @Override
    Integer apply(Batch batch) {
        int taken = 0;
        for (Alert alert : alerts) {
            Optional<Phone> phone = AlarmRules.macOf(alert.source()).flatMap(batch::phone);
            if (phone.isPresent()) {
                rules.take(batch.alarms(), phone.get(), alert, from, batch.now());
                taken++;
            } else {
                counters.count("alarms.unknownPhone");
            }
        }
        return taken;
    }
}
