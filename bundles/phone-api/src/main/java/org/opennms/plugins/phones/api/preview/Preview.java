package org.opennms.plugins.phones.api.preview;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.FileDiff;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneModel;

/**
 * What files would be if they were made now.
 *
 * @param totals  of all selected phones; empty where only a further page was asked for
 * @param globals the global files of the selected phones' models that would not stay what they are
 * @param rows    phones whose file would not stay what it is, by MAC address
 * @param next    after which phone the next page begins; empty on the last
 */
public record Preview(Optional<Totals> totals, List<GlobalFile> globals, List<PhoneFile> rows, Optional<MacAddress> next) {

    public Preview {
        globals = List.copyOf(globals);
        rows = List.copyOf(rows);
    }

    /**
     * SAME: the file stays. NEW: the phone has none yet. HELD: it would be another, but an operator holds the one there is.
     * FAILED: none can be made, or it must not go to the phone.
     */
    public enum Outcome { SAME, CHANGED, NEW, HELD, FAILED }

    /**
     * @param phones   how many are selected
     * @param outcomes how many of each
     * @param keys     whose value changes, on how many phones; the most frequent
     * @param moreKeys whether others change, too; of very many the first that were met are counted
     * @param findings what is to be said of the new files, the most frequent first
     * @param moreFindings whether there is more to be said; as with keys
     * @param complete false where time ran out: all counts are of the phones before {@code Preview.next} alone
     */
    public record Totals(long phones, Map<Outcome, Long> outcomes, List<KeyCount> keys, boolean moreKeys,
                         List<FindingCount> findings, boolean moreFindings, boolean complete) { }

    /** On how many phones a key changes. */
    public record KeyCount(String key, long phones) { }

    /**
     * The same finding in several files.
     *
     * @param first some of the phones; none where a template or a global file is meant
     */
    public record FindingCount(Finding.Level level, String text, long files, List<MacAddress> first) { }

    /** A model's global file. */
    public record GlobalFile(PhoneModel model, Outcome outcome, String reason, Optional<Rendered> file,
                             Optional<FileDiff> diff) { }

    /**
     * A phone's file.
     *
     * @param reason why it failed; else empty
     * @param file   empty where it failed
     */
    public record PhoneFile(MacAddress mac, Outcome outcome, String reason, Optional<Rendered> file,
                            Optional<FileDiff> diff) { }
}
