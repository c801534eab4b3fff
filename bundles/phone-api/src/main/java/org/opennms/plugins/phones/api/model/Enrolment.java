package org.opennms.plugins.phones.api.model;

/** Whether a phone is let in: unknown -> PENDING -> APPROVED (-> deleted); imported phones start APPROVED. */
public enum Enrolment {
    PENDING, APPROVED;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
