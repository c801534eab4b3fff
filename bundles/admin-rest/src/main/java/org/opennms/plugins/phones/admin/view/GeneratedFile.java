package org.opennms.plugins.phones.admin.view;

import java.time.Instant;
import java.util.Locale;

import org.opennms.plugins.phones.api.config.ConfigFile;

/** A file that was generated and is not what it was. */
public record GeneratedFile(String name, String kind, long revision, Instant at, String by, String reason) {

    public static GeneratedFile of(ConfigFile file) {
        return new GeneratedFile(file.name(), file.kind().name().toLowerCase(Locale.ROOT), file.revision(), file.at(),
                file.by().name(), file.reason());
    }
}
