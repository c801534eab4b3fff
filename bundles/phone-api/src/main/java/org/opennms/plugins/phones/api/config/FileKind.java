package org.opennms.plugins.phones.api.config;

import java.util.Locale;

/**
 * GLOBAL: one per model, holds no secret. PRIVATE: one per phone, holds its SIP account. DIRECTORY: the company directory.
 * OTHER: what an operator uploaded for all phones. All but PRIVATE go to whoever asks.
 */
public enum FileKind {
    GLOBAL, PRIVATE, DIRECTORY, OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
