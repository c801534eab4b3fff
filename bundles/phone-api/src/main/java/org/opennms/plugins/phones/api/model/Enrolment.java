package org.opennms.plugins.phones.api.model;

import java.util.Locale;

/** Whether a phone is let in: unknown -> PENDING -> APPROVED (-> deleted); imported phones start APPROVED. */
public enum Enrolment {
    PENDING, APPROVED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
