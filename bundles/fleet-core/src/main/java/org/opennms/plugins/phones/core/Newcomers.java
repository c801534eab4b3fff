package org.opennms.plugins.phones.core;

import java.util.List;

import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;

/** Keeps the waiting room of pending phones bounded; anybody can fill it. */
final class Newcomers {

    private final FleetSettings settings;
    private final Counters counters;

    Newcomers(FleetSettings settings, Counters counters) {
        this.settings = settings;
        this.counters = counters;
    }

    /** Lets a new phone wait, unless its source has too many waiting already. */
    boolean admit(Batch batch, Phone newcomer, IpAddress source) {
        boolean crowded = !source.isLoopback() && batch.waitingFrom(source) >= settings.sourceLimit();
        if (crowded || newcomer.mac().equals(MacAddress.NONE) || newcomer.mac().isGroup() || settings.pendingLimit() <= 0) {
            counters.count("pending.refused");
            return false;
        }
        batch.admit(newcomer, source);
        return true;
    }

    /** Those that give way to what the batch let in, once that is written. */
    List<MacAddress> givingWay(Batch batch) {
        if (batch.admitted() == 0) {
            return List.of();
        }
        long excess = batch.waitingRoom().total() + batch.admitted() - settings.pendingLimit();
        if (excess <= 0) {
            return List.of();
        }
        // Some more than must go: finding them means looking at all, which a slow flood would else make us do each time.
        int count = Math.toIntExact(excess) + settings.pendingLimit() / 100;
        // Nobody is too new to go: the newest of a crowd leave last anyway. A report's time may lie ahead of ours.
        List<MacAddress> leaving = batch.tx().phones().givingWay(count, batch.now().plusSeconds(60));
        leaving.forEach(mac -> counters.count("pending.gaveWay"));
        return leaving;
    }
}
