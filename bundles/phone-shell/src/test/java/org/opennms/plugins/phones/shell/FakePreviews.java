package org.opennms.plugins.phones.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.Explanation;
import org.opennms.plugins.phones.api.config.FileDiff;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Comparison;
import org.opennms.plugins.phones.api.preview.Preview;
import org.opennms.plugins.phones.api.preview.Previews;
import org.opennms.plugins.phones.api.preview.Selection;
import org.opennms.plugins.phones.api.preview.WhatIf;

/** Every phone has one key, set twice; every change of files is the same one. */
final class FakePreviews implements Previews {

    static final MacAddress FIRST = new MacAddress("00908f000001");

    Selection asked;
    WhatIf change;

    @Override
    public Preview preview(Selection scope, WhatIf change, Optional<MacAddress> after, int limit) {
        asked = scope;
        this.change = change;
        FileDiff diff = new FileDiff(FileDiff.Kind.KEYS, List.of("voip/x"), () -> List.of(new FileDiff.KeyChange("voip/x",
                Optional.of("1\u001b[2J"), Optional.empty())), () -> "");
        Map<Preview.Outcome, Long> outcomes = new EnumMap<>(Preview.Outcome.class);
        outcomes.put(Preview.Outcome.CHANGED, 3L);
        outcomes.put(Preview.Outcome.HELD, 0L);
        outcomes.put(Preview.Outcome.SAME, 9L);
        return new Preview(Optional.of(new Preview.Totals(12, outcomes, List.of(new Preview.KeyCount("voip/x", 3)),
                false, List.of(new Preview.FindingCount(Finding.Level.WARNING, "no value for y", 2, List.of(FIRST))), false, true)),
                List.of(), List.of(new Preview.PhoneFile(FIRST, Preview.Outcome.CHANGED, "", Optional.empty(), Optional.of(diff))),
                Optional.of(FIRST));
    }

    @Override
    public List<Explanation> explain(MacAddress mac) {
        return List.of(new Explanation("voip/line/0/id", "7\u001b[2J", List.of(new Explanation.Line(mac + ".cfg", 3,
                "voip/line/0/id=%ITCS_Line1Id%", "7", List.of(new Explanation.PlaceholderValue("Line1Id", List.of(
                        new Explanation.Try(Explanation.Layer.DEFAULT, "", "0", false),
                        new Explanation.Try(Explanation.Layer.USER, "anna", "7", true))))))));
    }

    @Override
    public List<Comparison> compare(MacAddress first, MacAddress second) {
        return List.of(new Comparison("voip/line/0/id", explain(first).stream().findFirst(), Optional.empty()),
                new Comparison("voip/same", explain(first).stream().findFirst(), explain(second).stream().findFirst()));
    }
}
