package org.opennms.plugins.phones.api.host;

import java.util.List;

/** Whiteboard: what may fall ill while the program runs. Unlike a {@link ReadinessCheck} it keeps no phone waiting. */
public interface HealthSource {

    /** All it watches over, the healthy too. Answers within a second, also while the store is away. */
    List<Health> health();
}
