package org.opennms.plugins.phones.tftp;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.testing.BlueprintWiring;

class WiringTest {

    @Test
    void the_blueprint_fits_the_classes_and_the_shipped_settings() throws Exception {
        BlueprintWiring.check(WiringTest.class, "/OSGI-INF/blueprint/tftp.xml");
    }
}
