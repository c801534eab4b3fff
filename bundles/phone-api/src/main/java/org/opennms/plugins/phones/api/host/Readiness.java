package org.opennms.plugins.phones.api.host;

import java.util.List;

/** Whether the whole program is ready: store written and read back, all our bundles active, all doors open. */
public interface Readiness {

    /** What is missing, a sentence each; empty once ready. Ready is latched: what fails later is said elsewhere. */
    List<String> problems();
}
