package org.opennms.plugins.phones.admin.view;

import java.util.Locale;

import org.opennms.plugins.phones.api.config.Finding;

/**
 * Something about a file that an operator should know.
 *
 * @param level {@code warning}, or {@code error} where the file must not go to a device
 * @param line  0 where no line is meant
 */
public record Note(String level, String file, int line, String text) {

    public static Note of(Finding finding) {
        return new Note(finding.level().name().toLowerCase(Locale.ROOT), finding.file(), finding.line(), finding.text());
    }
}
