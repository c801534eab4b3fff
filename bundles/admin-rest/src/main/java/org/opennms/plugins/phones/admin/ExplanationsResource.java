package org.opennms.plugins.phones.admin;

import java.util.List;

import org.opennms.plugins.phones.admin.view.ExplanationList;
import org.opennms.plugins.phones.admin.view.ExplanationRow;
import org.opennms.plugins.phones.api.config.Explanation;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Previews;

/** Where the values of a device come from. */
public final class ExplanationsResource implements ExplanationsApi {

    private final Previews previews;

    ExplanationsResource(Previews previews) {
        this.previews = previews;
    }

    @Override
    public ExplanationList explain(MacAddress mac, String key) {
        List<Explanation> found = previews.explain(mac).stream()
                .filter(e -> key == null || e.key().equals(key) || e.lines().stream()
                        .anyMatch(line -> line.placeholders().stream().anyMatch(p -> p.key().equals(key)))).toList();
        if (key != null && found.isEmpty()) {
            throw new NotFound("no file of " + mac + " has that key or placeholder");
        }
        return new ExplanationList(found.stream().map(ExplanationRow::of).toList());
    }
}
