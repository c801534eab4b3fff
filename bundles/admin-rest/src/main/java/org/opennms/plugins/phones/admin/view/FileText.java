package org.opennms.plugins.phones.admin.view;

import java.time.Instant;
import java.util.List;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.fleet.ConfigFiles;

/** A file with its text, secrets masked, and what is to be said of it. */
public record FileText(String name, String kind, long revision, Instant at, String by, String reason, String state,
                       String text, List<Note> findings) {

    public static FileText of(ConfigFiles.Text text) {
        ConfigFile file = text.file();
        return new FileText(file.name(), file.kind().word(), file.revision(), file.at(), file.by().name(), file.reason(),
                file.origin().word(), text.masked(), text.findings().stream().map(Note::of).toList());
    }
}
