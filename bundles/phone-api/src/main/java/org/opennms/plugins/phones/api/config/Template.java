package org.opennms.plugins.phones.api.config;

import org.opennms.plugins.phones.api.model.PhoneModel;

/**
 * The text that makes a model's files, in its family's form (400HD: the manual's XML, B.2.1).
 *
 * @param name   as phones and pages are shown it ({@code X-Template-Name})
 * @param engine PLAIN: only {@code %ITCS_x%} is live. VELOCITY: Velocity directives are, too (decision 10)
 * @param edited false for the one that is shipped
 */
public record Template(PhoneModel model, String name, String description, Engine engine, String text, boolean edited) {

    /** What is live in a template besides placeholders. */
    public enum Engine { PLAIN, VELOCITY }
}
