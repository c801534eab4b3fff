package org.opennms.plugins.phones.api.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.exchange.ImportCheck.Counts;

/**
 * What an archive would change, or has changed.
 *
 * @param tag     names these changes: another tag, other changes
 * @param change  the number of the change that was made; 0 where none was
 * @param steps   the first of what is new or changed
 * @param errors  how many there are; with one or more nothing can be taken in
 * @param reasons the first of them
 * @param notes   what is not taken over, and why
 */
public record ArchiveCheck(String tag, long change, Map<Part, Counts> counts, List<Step> steps, long errors,
                           List<EntryError> reasons, List<String> notes) {

    /** How many steps and reasons are told. */
    public static final int TOLD = 1000;

    /** What an archive holds. */
    public enum Part { REGION, MODEL, TEMPLATE, PLACEHOLDER }

    public ArchiveCheck {
        counts = new EnumMap<>(counts);
        steps = List.copyOf(steps);
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }

    /** The same, once it was done. */
    public ArchiveCheck done(long newChange) {
        return new ArchiveCheck(tag, newChange, counts, steps, errors, reasons, notes);
    }

    /**
     * One thing that changes, secrets masked.
     *
     * @param of     the region, the model, or the placeholder with its scope
     * @param before as people read it; empty: it is new
     */
    public record Step(Part part, String of, Optional<String> before, String after) { }

    /**
     * @param entry  the file in the archive
     * @param line   1 is the header; 0 where it is about the whole file
     * @param column as the header names it; empty where it is about the whole line
     */
    public record EntryError(String entry, long line, String column, String reason) { }
}
