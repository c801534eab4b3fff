package org.opennms.plugins.phones.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneModel;

/**
 * Phones that never report and that nobody knows: they become pending when they ask for what is theirs. Which model they
 * are, some tell by a file that they asked for a moment before.
 */
final class Arrivals {

    private static final int REMEMBERED = 4_096;

    private final Intake intake;
    private final Newcomers newcomers;
    private final Map<IpAddress, PhoneModel> askedBefore = Collections.synchronizedMap(new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.Entry<IpAddress, PhoneModel> eldest) {
            return size() > REMEMBERED;
        }
    });

    Arrivals(Intake intake, Newcomers newcomers) {
        this.intake = intake;
        this.newcomers = newcomers;
    }

    /** Somebody has asked for a file of that model alone. */
    void asked(IpAddress source, PhoneModel model) {
        askedBefore.put(source, model);
    }

    /** The caller has looked: nobody knows this phone. */
    void arrive(MacAddress mac, IpAddress from) {
        intake.await(new ArrivalWork(newcomers, mac, Optional.empty(), Optional.ofNullable(askedBefore.get(from)), from));
    }
}
