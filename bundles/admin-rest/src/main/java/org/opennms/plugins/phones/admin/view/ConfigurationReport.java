package org.opennms.plugins.phones.admin.view;

import java.util.List;
import java.util.Locale;

import org.opennms.plugins.phones.api.exchange.ArchiveCheck;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck.Part;

/**
 * What an archive of the configuration would change, or has changed.
 *
 * @param change       the number of the change that was made; null where none was
 * @param placeholders settings among them
 * @param changes      the first thousand
 * @param errors       how many there are; with one or more nothing can be applied
 * @param reasons      the first thousand of them
 * @param notes        what is not taken over, and why
 */
public record ConfigurationReport(Long change, ImportCounts regions, ImportCounts models, ImportCounts templates,
                                  ImportCounts placeholders, List<ConfigurationChange> changes, long errors,
                                  List<ConfigurationError> reasons, List<String> notes) {

    public static ConfigurationReport of(ArchiveCheck check) {
        return new ConfigurationReport(check.change() == 0 ? null : check.change(), counts(check, Part.REGION),
                counts(check, Part.MODEL), counts(check, Part.TEMPLATE), counts(check, Part.PLACEHOLDER),
                check.steps().stream().map(s -> new ConfigurationChange(s.part().name().toLowerCase(Locale.ROOT), s.of(),
                        s.before().orElse(null), s.after())).toList(),
                check.errors(), check.reasons().stream().map(e -> new ConfigurationError(e.entry(), e.line() == 0 ? null : e.line(),
                        e.column().isEmpty() ? null : e.column(), e.reason())).toList(), check.notes());
    }

    private static ImportCounts counts(ArchiveCheck check, Part part) {
        return ImportCounts.of(check.counts().get(part));
    }
}
