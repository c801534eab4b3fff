package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.Explanation;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Comparison;
import org.opennms.plugins.phones.api.preview.Preview;
import org.opennms.plugins.phones.api.preview.Previews;
import org.opennms.plugins.phones.api.preview.Selection;
import org.opennms.plugins.phones.api.preview.WhatIf;

/** Every phone has one key, set twice. */
final class FakePreviews implements Previews {

    @Override
    public Preview preview(Selection scope, WhatIf change, Optional<MacAddress> after, int limit) {
        throw new UnsupportedOperationException("the shell previews one phone");
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
        return List.of();
    }
}
