package org.opennms.plugins.phones.alarms;

import java.util.ArrayList;
import java.util.List;

import org.opennms.integration.api.v1.health.Context;
import org.opennms.integration.api.v1.health.HealthCheck;
import org.opennms.integration.api.v1.health.Response;
import org.opennms.integration.api.v1.health.Status;
import org.opennms.integration.api.v1.health.immutables.ImmutableResponse;
import org.opennms.plugins.phones.api.host.Health;
import org.opennms.plugins.phones.api.host.HealthSource;

/** Whether alarms reach everybody who shall have them: for our status, and for OpenNMS' {@code opennms:health-check}. */
public final class AlarmHealth implements HealthSource, HealthCheck {

    private final AlarmBridge bridge;
    private final TrapTargets targets;

    public AlarmHealth(AlarmBridge bridge, TrapTargets targets) {
        this.bridge = bridge;
        this.targets = targets;
    }

    @Override
    public List<Health> health() {
        List<Health> all = new ArrayList<>(bridge.health());
        all.addAll(targets.health());
        return all;
    }

    @Override
    public String getDescription() {
        return "OpenNMS Phones: alarms are handed over";
    }

    /** Without asking the store, so that it takes no time worth a look at {@link Context#getTimeout}. */
    @Override
    public Response perform(Context context) {
        List<String> problems = new ArrayList<>(bridge.problems());
        targets.health().forEach(ill -> problems.add(ill.name() + ": " + ill.problem().orElse("")));
        return problems.isEmpty() ? ImmutableResponse.newInstance(Status.Success)
                : ImmutableResponse.newInstance(Status.Failure, String.join("; ", problems));
    }
}
