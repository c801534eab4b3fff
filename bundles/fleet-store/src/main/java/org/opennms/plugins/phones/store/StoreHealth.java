package org.opennms.plugins.phones.store;

import java.util.List;
import java.util.Map;

import org.opennms.plugins.phones.api.host.Health;
import org.opennms.plugins.phones.api.host.HealthSource;

/** Whether what phones say can be kept just now, and by what; readiness only tells whether it could be once. */
public final class StoreHealth implements HealthSource {

    private final SqlStore store;

    public StoreHealth(SqlStore store) {
        this.store = store;
    }

    @Override
    public List<Health> health() {
        return List.of(new Health("store", store.trouble(), Map.of("database", store.description())));
    }
}
