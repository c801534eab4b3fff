package org.opennms.plugins.phones.jobs;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.testing.BlueprintWiring;

class WiringTest {

    @Test
    void the_blueprint_fits_the_classes() throws Exception {
        BlueprintWiring.check(WiringTest.class, "/OSGI-INF/blueprint/jobs.xml");
    }
}
