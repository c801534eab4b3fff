package org.opennms.plugins.phones.api.host;

import java.util.List;

/** Whiteboard: what may fall ill while the program runs. Unlike a {@link ReadinessCheck} it keeps no phone waiting. */
public interface HealthSource {

    /** All it watches over, the healthy too. Waits for nothing that is known to be away: facts that need it are left out. */
    List<Health> health();
}
