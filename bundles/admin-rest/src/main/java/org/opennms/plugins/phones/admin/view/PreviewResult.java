package org.opennms.plugins.phones.admin.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.FileDiff;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Preview;
import org.opennms.plugins.phones.api.preview.Preview.Outcome;

/**
 * What a change would do.
 *
 * @param summary of all devices of the scope; null on further pages
 * @param globals the global files that would change
 * @param rows    the devices whose file would change, by MAC address
 * @param next    what {@code after} is to be for the next page; null on the last
 */
public record PreviewResult(Summary summary, List<Row> globals, List<Row> rows, String next) {

    /**
     * How many.
     *
     * @param touched  devices whose file would not stay what it is
     * @param fresh    devices that have no file yet
     * @param held     devices whose file would be another, and stays since an operator holds it
     * @param moreKeys false where {@code keys} are all that change; of very many the first that were met are counted
     * @param moreFindings false where {@code findings} are all there are; as with keys
     * @param complete false where the time ran out: counts are of the first {@code devices} alone
     */
    public record Summary(long devices, long touched, long changed, long same, long fresh, long held, long failed, boolean complete,
                          List<KeyCount> keys, boolean moreKeys, List<FindingCount> findings, boolean moreFindings) { }

    /** On how many devices a key changes. */
    public record KeyCount(String key, long devices) { }

    /** @param first some of the devices; none where a template or a global file is meant */
    public record FindingCount(String level, String text, long count, List<String> first) { }

    /**
     * One file.
     *
     * @param mac     null for a global file
     * @param model   null for a device's file
     * @param outcome {@code changed}, {@code new}, {@code held} or {@code failed}
     * @param reason  why it failed
     * @param kind    {@code keys}, {@code order} or {@code form}: what differs; {@code new} for a new file
     * @param text    the line by line comparison, where asked for
     */
    public record Row(String mac, String model, String file, String outcome, String reason, String kind,
                      List<KeyChange> changes, List<Note> findings, String text) { }

    /** @param before null where the key is new
     *  @param after  null where it goes */
    public record KeyChange(String key, String before, String after) { }

    public static PreviewResult of(Preview preview, boolean text) {
        return new PreviewResult(preview.totals().map(PreviewResult::summary).orElse(null),
                preview.globals().stream().map(g -> row(null, g.model().text(), g.outcome(), g.reason(), g.file(), g.diff(), text))
                        .toList(),
                preview.rows().stream().map(r -> row(r.mac().digits(), null, r.outcome(), r.reason(), r.file(), r.diff(), text))
                        .toList(),
                preview.next().map(MacAddress::digits).orElse(null));
    }

    private static Summary summary(Preview.Totals totals) {
        Map<Outcome, Long> of = totals.outcomes();
        long same = of.getOrDefault(Outcome.SAME, 0L);
        return new Summary(totals.phones(), totals.phones() - same - of.getOrDefault(Outcome.HELD, 0L), of.getOrDefault(Outcome.CHANGED, 0L), same,
                of.getOrDefault(Outcome.NEW, 0L), of.getOrDefault(Outcome.HELD, 0L), of.getOrDefault(Outcome.FAILED, 0L), totals.complete(),
                totals.keys().stream().map(k -> new KeyCount(k.key(), k.phones())).toList(), totals.moreKeys(),
                totals.findings().stream().map(f -> new FindingCount(word(f.level()), f.text(), f.files(),
                        f.first().stream().map(MacAddress::digits).toList())).toList(), totals.moreFindings());
    }

    private static Row row(String mac, String model, Outcome outcome, String reason, Optional<Rendered> file,
                           Optional<FileDiff> diff, boolean text) {
        return new Row(mac, model, file.map(Rendered::fileName).orElse(null), word(outcome), reason.isEmpty() ? null : reason,
                diff.map(d -> word(d.kind())).orElse(null),
                diff.map(d -> d.changes().get()).orElse(List.of()).stream()
                        .map(c -> new KeyChange(c.key(), c.before().orElse(null), c.after().orElse(null))).toList(),
                file.map(Rendered::findings).orElse(List.of()).stream().map(Note::of).toList(),
                text ? diff.map(d -> d.text().get()).orElse(null) : null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
