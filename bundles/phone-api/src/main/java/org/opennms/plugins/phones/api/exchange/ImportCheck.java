package org.opennms.plugins.phones.api.exchange;

import java.util.List;

/**
 * What an upload would change if it were applied now.
 *
 * @param tag      names these changes: another tag, other changes
 * @param rows     lines with content, without the header
 * @param moved    phones of other users that become those of the file's
 * @param regions  that would be added
 * @param errors   how many there are; with one or more nothing can be applied
 * @param reasons  the first of them
 * @param notes    what is not taken over, and why
 */
public record ImportCheck(UploadInfo upload, String tag, long rows, Counts users, Counts phones, long moved,
                          List<String> regions, long errors, List<LineError> reasons, List<String> notes) {

    /** How many reasons are told. */
    public static final int TOLD = 1000;

    public ImportCheck {
        regions = List.copyOf(regions);
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }

    /** How many would be new, changed, or stay as they are. */
    public record Counts(long added, long changed, long same) { }

    /**
     * @param line   1 is the header
     * @param column as the header names it; empty where it is about the whole line
     */
    public record LineError(long line, String column, String reason) { }
}
