package org.opennms.plugins.phones.admin.view;

import java.util.List;
import java.util.Locale;

import org.opennms.plugins.phones.api.config.Rendered;

/** A file as a device would get it if it were generated now; secrets are masked. */
public record FilePreview(String name, String kind, String template, String text, List<Note> findings) {

    public static FilePreview of(Rendered file) {
        return new FilePreview(file.fileName(), file.kind().name().toLowerCase(Locale.ROOT), file.template(), file.masked(),
                file.findings().stream().map(Note::of).toList());
    }
}
