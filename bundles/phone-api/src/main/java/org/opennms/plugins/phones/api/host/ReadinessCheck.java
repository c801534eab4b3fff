package org.opennms.plugins.phones.api.host;

import java.util.Optional;

/** Whiteboard: one condition of being ready. Boot files are refused (503) until all hold. */
public interface ReadinessCheck {

    /** What is checked, in few words: {@code store}, {@code phone ports}. */
    String name();

    /** Why it does not hold, as a sentence; empty if it holds. Called often: answer within a second. */
    Optional<String> problem();
}
